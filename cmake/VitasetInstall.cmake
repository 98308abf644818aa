# What `cmake --install` and CPack put where. Everything may be moved afterwards: the program looks
# for its data beside itself, the CMake package for what belongs to it.
include(CMakePackageConfigHelpers)

# Fixed, since the program looks in ../share/vitaset of its folder.
set(VITASET_DATA_DIR share/vitaset)
set(vitaset_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vitaset)

install(TARGETS vitaset_program RUNTIME DESTINATION bin)
install(TARGETS vitaset EXPORT vitaset-targets FILE_SET HEADERS)
install(EXPORT vitaset-targets NAMESPACE vitaset:: DESTINATION ${vitaset_package_dir})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/vitaset-config.cmake.in
  ${PROJECT_BINARY_DIR}/vitaset-config.cmake
  INSTALL_DESTINATION ${vitaset_package_dir} PATH_VARS VITASET_DATA_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vitaset-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/vitaset-config.cmake
  ${PROJECT_BINARY_DIR}/vitaset-config-version.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindLibharu.cmake
  DESTINATION ${vitaset_package_dir})

install(DIRECTORY layouts fonts hyphenation profiles DESTINATION ${VITASET_DATA_DIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES src/pdf/data/LICENSE.sRGB.txt DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_VENDOR "the vitaset authors")
set(CPACK_PACKAGE_CONTACT "the vitaset authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
find_program(VITASET_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(VITASET_SHLIBDEPS)
if(VITASET_SHLIBDEPS)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
