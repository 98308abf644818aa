# What `cmake --install` and CPack put where. Everything may be moved afterwards: the program looks
# for its data beside itself, the CMake package for what belongs to it. The component "program" is all
# that setting CVs takes, "library" what programs are built with; Debian has a package of each.
include(CMakePackageConfigHelpers)

# Fixed, since the program looks in ../share/vitaset of its folder.
set(VITASET_DATA_DIR share/vitaset)
set(vitaset_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vitaset)

install(TARGETS vitaset_program RUNTIME DESTINATION bin COMPONENT program)
install(TARGETS vitaset EXPORT vitaset-targets
  ARCHIVE COMPONENT library LIBRARY COMPONENT library FILE_SET HEADERS COMPONENT library)
install(EXPORT vitaset-targets NAMESPACE vitaset:: DESTINATION ${vitaset_package_dir} COMPONENT library)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/vitaset-config.cmake.in
  ${PROJECT_BINARY_DIR}/vitaset-config.cmake
  INSTALL_DESTINATION ${vitaset_package_dir} PATH_VARS VITASET_DATA_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vitaset-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/vitaset-config.cmake
  ${PROJECT_BINARY_DIR}/vitaset-config-version.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindLibharu.cmake
  DESTINATION ${vitaset_package_dir} COMPONENT library)

# The licences of the fonts and of the hyphenation patterns lie beside them.
install(DIRECTORY layouts fonts hyphenation profiles DESTINATION ${VITASET_DATA_DIR} COMPONENT program)
install(FILES docs/vitaset.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES README.md CHANGELOG.md LICENSE src/pdf/data/LICENSE.sRGB.txt
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program PATTERN "*.1" EXCLUDE)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_VENDOR "the vitaset authors")
set(CPACK_PACKAGE_CONTACT "the vitaset authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME vitaset)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libvitaset-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENT_LIBRARY_DEPENDS program)  # its CMake package leads to the data
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
find_program(VITASET_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(VITASET_SHLIBDEPS)
if(VITASET_SHLIBDEPS)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
