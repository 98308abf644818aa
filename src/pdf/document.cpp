#include "pdf/document.h"

#include <hpdf.h>
#include <hpdf_pages.h>
#include <hpdf_utils.h>

#include <array>
#include <cstdio>
#include <deque>

#include "base/number.h"
#include "pdf/syntax.h"

namespace vitaset::pdf {
namespace {

constexpr HPDF_UINT kNumberMask = 0x00FFFFFF;  // of an object's id; the rest are libharu's flags
constexpr int kAnnotationPrints = 4;           // flag Print, which PDF/A asks for

unsigned number_of(HPDF_Dict dict) {
  return dict != nullptr ? static_cast<unsigned>(dict->header.obj_id & kNumberMask) : 0;
}

HPDF_REAL real(Pt length) { return static_cast<HPDF_REAL>(length.value()); }

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

/// A raw object as libharu knows it.
struct Slot : RawObject {
  HPDF_Dict dict = nullptr;
  HPDF_Stream sink = nullptr;  // where it is being written
};

// The hooks are called through C, which no exception may cross; all they could throw is bad_alloc.

HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream stream) noexcept {
  Slot& slot = *static_cast<Slot*>(dict->attr);
  slot.sink = stream;
  if (!slot.stream) return write_bytes(stream, slot.body);
  std::string head = slot.body + "/Length ";
  append_number(head, static_cast<double>(slot.stream->size()), 0);
  return write_bytes(stream, head);
}

HPDF_STATUS write_stream(HPDF_Dict dict) noexcept {
  const Slot& slot = *static_cast<Slot*>(dict->attr);
  if (!slot.stream) return HPDF_OK;
  const std::array<std::string_view, 3> parts{"\nstream\n", *slot.stream, "\nendstream"};
  for (const std::string_view part : parts) {
    const HPDF_STATUS status = write_bytes(slot.sink, part);
    if (status != HPDF_OK) return status;
  }
  return HPDF_OK;
}

// libharu takes a /Filter element out again when it has not deflated the stream itself.
HPDF_STATUS write_content_filter(HPDF_Dict /*dict*/, HPDF_Stream stream) noexcept {
  return write_bytes(stream, "/Filter/FlateDecode\n");
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

bool is_stream(const void* object) {
  const auto* header = static_cast<const HPDF_Obj_Header*>(object);
  if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return false;
  const auto* dict = static_cast<const HPDF_Dict_Rec*>(object);
  if (dict->after_write_fn != write_stream) return dict->stream != nullptr;
  return static_cast<const Slot*>(dict->attr)->stream.has_value();
}

}  // namespace

struct Document::Impl {
  HPDF_Doc doc = nullptr;
  std::deque<Slot> slots;
  std::vector<HPDF_Page> pages;

  ~Impl() {
    if (doc != nullptr) HPDF_Free(doc);
  }

  [[nodiscard]] HPDF_Binary binary(std::string bytes) const {
    return HPDF_Binary_New(doc->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
  }
};

Document::Document() : impl_(std::make_unique<Impl>()) {
  impl_->doc = HPDF_NewEx(nullptr, nullptr, nullptr, 0, nullptr);
}

Document::~Document() = default;

std::optional<Diagnostic> Document::problem() const {
  if (impl_->doc != nullptr && impl_->doc->error.error_no == HPDF_OK) return std::nullopt;
  Diagnostic diagnostic;
  diagnostic.code = Code::pdf_library;
  diagnostic.message = "libharu could not be started: there is not enough memory";
  if (impl_->doc != nullptr) {
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "0x%04lX",
                  static_cast<unsigned long>(impl_->doc->error.error_no));
    diagnostic.message = "libharu refused a part of the document (error ";
    diagnostic.message += number.data();
    diagnostic.message += ')';
  }
  return diagnostic;
}

RawObject& Document::add_object() {
  Slot& slot = impl_->slots.emplace_back();
  HPDF_Dict dict = HPDF_Dict_New(impl_->doc->mmgr);
  if (dict == nullptr || HPDF_Xref_Add(impl_->doc->xref, dict) != HPDF_OK) return slot;
  dict->attr = &slot;
  dict->write_fn = write_body;
  dict->after_write_fn = write_stream;
  slot.dict = dict;
  slot.number = number_of(dict);
  return slot;
}

unsigned Document::add_page(Size size, std::string_view content, const PageResources& named,
                            std::size_t struct_parents) {
  HPDF_Page page = HPDF_AddPage(impl_->doc);
  impl_->pages.push_back(page);
  if (page == nullptr) return 0;
  HPDF_Page_SetWidth(page, real(size.width));
  HPDF_Page_SetHeight(page, real(size.height));
  auto* resources =
      static_cast<HPDF_Dict>(HPDF_Page_GetInheritableItem(page, "Resources", HPDF_OCLASS_DICT));
  if (resources != nullptr) {
    HPDF_Dict_Add(resources, "Font", static_cast<const Slot&>(named.fonts).dict);
    if (named.pictures != nullptr) {
      HPDF_Dict_Add(resources, "XObject", static_cast<const Slot&>(*named.pictures).dict);
    }
  }
  HPDF_Dict_AddNumber(page, "StructParents", static_cast<HPDF_INT32>(struct_parents));
  HPDF_Dict_AddName(page, "Tabs", "S");
  const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  attributes->contents->write_fn = write_content_filter;
  write_bytes(attributes->stream, content);
  return number_of(page);
}

unsigned Document::add_link(std::size_t page, const Rect& area, const std::string& uri,
                            std::string_view contents, std::size_t struct_parent) {
  const HPDF_Rect rect{real(area.origin.x), real(area.origin.y),
                       real(area.origin.x + area.size.width),
                       real(area.origin.y + area.size.height)};
  HPDF_Annotation link = HPDF_Page_CreateURILinkAnnot(impl_->pages[page], rect, uri.c_str());
  if (link == nullptr) return 0;
  HPDF_LinkAnnot_SetBorderStyle(link, 0, 0, 0);
  HPDF_Dict_AddNumber(link, "F", kAnnotationPrints);
  HPDF_Dict_Add(link, "Contents", impl_->binary(utf16_bytes(contents)));
  HPDF_Dict_AddNumber(link, "StructParent", static_cast<HPDF_INT32>(struct_parent));
  return number_of(link);
}

void Document::add_outline_entry(std::string_view title, std::size_t page, Pt y) {
  HPDF_Outline entry = HPDF_CreateOutline(impl_->doc, nullptr, "", nullptr);
  if (entry == nullptr) return;
  HPDF_Dict_Add(entry, "Title", impl_->binary(utf16_bytes(title)));
  // libharu's own destinations cannot leave the zoom as it is.
  HPDF_Array destination = HPDF_Array_New(impl_->doc->mmgr);
  if (HPDF_Dict_Add(entry, "Dest", destination) != HPDF_OK) return;
  HPDF_Array_Add(destination, impl_->pages[page]);
  HPDF_Array_AddName(destination, "XYZ");
  HPDF_Array_AddNumber(destination, 0);
  HPDF_Array_AddReal(destination, real(y));
  HPDF_Array_AddNumber(destination, 0);
}

void Document::set_catalog(const char* key, const RawObject& object) {
  HPDF_Dict_Add(impl_->doc->catalog, key, static_cast<const Slot&>(object).dict);
}

void Document::set_catalog_array(const char* key, const RawObject& only_element) {
  HPDF_Array array = HPDF_Array_New(impl_->doc->mmgr);
  if (HPDF_Dict_Add(impl_->doc->catalog, key, array) != HPDF_OK) return;
  HPDF_Array_Add(array, static_cast<const Slot&>(only_element).dict);
}

void Document::set_catalog_text(const char* key, std::string_view ascii) {
  HPDF_Dict_Add(impl_->doc->catalog, key, impl_->binary(std::string(ascii)));
}

void Document::set_info(const char* key, std::string_view utf8) {
  HPDF_Dict_Add(impl_->doc->info, key, impl_->binary(utf16_bytes(utf8)));
}

void Document::set_info_dates(const Timestamp& date) {
  const HPDF_Date value{date.year,   date.month, date.day, date.hour, date.minute,
                        date.second, '+',        0,        0};
  HPDF_SetInfoDateAttr(impl_->doc, HPDF_INFO_CREATION_DATE, value);
  HPDF_SetInfoDateAttr(impl_->doc, HPDF_INFO_MOD_DATE, value);
}

unsigned Document::catalog_number() const { return number_of(impl_->doc->catalog); }

unsigned Document::info_number() const { return number_of(impl_->doc->info); }

std::vector<Serialized> Document::serialize() {
  if (problem()) return {};  // libharu leaves objects half made, and crashes on them when it writes
  HPDF_List entries = impl_->doc->xref->entries;
  std::vector<Serialized> objects;
  if (entries->count > 0) objects.resize(entries->count - 1);
  // Streams first: the length of a page's content is an object of its own that libharu sets then.
  for (const bool streams : {true, false}) {
    for (HPDF_UINT i = 1; i < entries->count; ++i) {
      void* object = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, i))->obj;
      if (is_stream(object) != streams) continue;
      Serialized& serialized = objects[i - 1];
      serialized.number = static_cast<unsigned>(i);
      serialized.stream = streams;
      HPDF_Stream stream =
          HPDF_CallbackWriter_New(impl_->doc->mmgr, append_to_string, &serialized.text);
      if (stream == nullptr) return objects;
      HPDF_Obj_WriteValue(object, stream, nullptr);
      HPDF_Stream_Free(stream);
    }
  }
  return objects;
}

std::string library_name() { return std::string("libharu ") + HPDF_GetVersion(); }

}  // namespace vitaset::pdf
