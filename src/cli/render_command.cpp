#include <fmt/format.h>

#include <map>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "cli/job_options.h"
#include "page/dump.h"
#include "render/fit_json.h"
#include "render/fit_text.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardOutput = "-";

/// What was made of an edition, and how it is told.
struct Product {
  std::string edition;
  std::string bytes;
  std::size_t pages = 0;
  fs::path target = {};
  std::optional<FitReport> fit = {};
};

/// One run of the command.
class RenderRun {
 public:
  RenderRun(const Arguments& arguments, const Environment& environment, Sources& sources,
            Sink& sink, Timings& timings)
      : arguments_(arguments),
        environment_(environment),
        sources_(sources),
        sink_(sink),
        timings_(timings),
        output_(arguments.value("output", arguments.has("dump") ? kStandardOutput : "")) {}

  /// Everything up to the files written, all or none; what went wrong is in the sink.
  void run(Output& output) {
    RenderJob job = make_job(arguments_, environment_, sink_);
    job.profile = arguments_.operands().front();
    const std::vector<std::string> editions = chosen_editions(job.profile);
    check_output(editions.size());
    const std::optional<DataFolders> data = data_folders(environment_, sink_);
    if (!data || sink_.has_errors()) return;
    job.settings = settings(arguments_, sources_, sink_);
    RenderContext context(*data);
    std::vector<Product> products;
    for (const std::string& edition : editions) {
      job.edition = edition;
      Sink found;
      if (auto product = make(job, context, found)) products.push_back(*std::move(product));
      for (Diagnostic& problem : found.take()) sink_.report(std::move(problem));
    }
    check_targets(job.profile, products);
    const bool refused = arguments_.has("strict") && sink_.count(Severity::warning) > 0;
    if (refused || sink_.has_errors()) return;
    for (const Product& product : products) write(product, output);
    write_report(products);
  }

 private:
  void refuse(std::string message, std::string hint) {
    sink_.report(
        {Severity::error, Code::cannot_write, {}, std::move(message), {std::move(hint)}, {}});
  }

  /// The editions that are asked for; one without a name is the profile as it is.
  std::vector<std::string> chosen_editions(const fs::path& profile) {
    if (!arguments_.has("all-editions")) {
      std::vector<std::string> named = arguments_.values("edition");
      return named.empty() ? std::vector<std::string>{""} : named;
    }
    std::optional<std::vector<std::string>> all = edition_names(profile, sources_, sink_);
    if (!all) return {};
    if (all->empty()) {
      sink_.report({Severity::error,
                    Code::unknown_edition,
                    {},
                    fmt::format("{} has no editions", profile.string()),
                    {"one begins with [edition.short]"},
                    {}});
    }
    return *std::move(all);
  }

  [[nodiscard]] bool is_folder() const {
    std::error_code error;
    return arguments_.has("output") && fs::is_directory(output_, error);
  }

  /// What speaks against the output, before any work is done.
  void check_output(std::size_t editions) {
    if (editions > 1 && arguments_.has("dump")) {
      refuse("what is printed is of one edition", "give one --edition with --dump");
    } else if (editions > 1 && arguments_.has("output") && !is_folder()) {
      refuse(fmt::format("{} is no folder, and there are several editions", output_.string()),
             "make the folder, or leave -o out");
    } else if (output_ == kStandardOutput && !arguments_.has("dump") &&
               environment_.output_is_terminal) {
      refuse("a PDF is not written to a terminal", "name a file: -o me.pdf");
    }
  }

  /// What speaks against the files to be written, before any of them is.
  void check_targets(const fs::path& profile, const std::vector<Product>& products) {
    std::error_code error;
    if (arguments_.has("report") &&
        fs::equivalent(profile, arguments_.value("report", ""), error)) {
      refuse("the report would be written over the profile itself",
             "name another file: --report fit.json");
    }
    std::map<fs::path, const Product*> by_target;
    for (const Product& each : products) {
      if (each.target == kStandardOutput) continue;
      if (fs::equivalent(profile, each.target, error)) {
        refuse(fmt::format("{} would be written over the profile itself", each.target.string()),
               "name another file: -o me.pdf");
      }
      const auto [other, is_new] = by_target.emplace(each.target.lexically_normal(), &each);
      if (is_new) continue;
      refuse(fmt::format("{} would be written for the edition {} and for {}", each.target.string(),
                         other->second->edition, each.edition),
             "name {edition} in the \"file\" of one of them, and each edition once");
    }
  }

  std::optional<Product> make(const RenderJob& job, RenderContext& context, Sink& sink) {
    const auto product = [&](std::string bytes, std::size_t pages, const std::string& file,
                             std::optional<FitReport> fit) {
      const fs::path target = is_folder()       ? output_ / file
                              : output_.empty() ? fs::path(file)
                                                : output_;
      return Product{job.edition, std::move(bytes), pages, target, std::move(fit)};
    };
    if (!arguments_.has("dump")) {
      std::optional<RenderedJob> rendered = render(job, context, sources_, sink, timings_);
      if (!rendered) return std::nullopt;
      return product(std::move(rendered->pdf), rendered->pages.pages.size(), rendered->file,
                     std::move(rendered->fit));
    }
    std::optional<TypesetJob> typeset = typeset_job(job, context, sources_, sink, timings_);
    if (!typeset) return std::nullopt;
    const Pages& pages = typeset->pages;
    const bool text = arguments_.value("dump", "") == "text";
    return product(text ? dump_text(pages) : dump_pages(pages), pages.pages.size(), typeset->file,
                   std::move(typeset->fit));
  }

  void write(const Product& product, Output& output) {
    // What goes to standard output is the product alone.
    if (product.target == kStandardOutput) {
      output.out += product.bytes;
      return tell_fit(product, output.err);
    }
    const Timings::Scope scope = timings_.stage("write file");
    if (std::optional<Diagnostic> failure = write_file(product.target, product.bytes)) {
      return sink_.report(*std::move(failure));
    }
    output.out += fmt::format("wrote {} ({}, {} KB)\n", product.target.string(),
                              counted(product.pages, "page"), (product.bytes.size() + 999) / 1000);
    tell_fit(product, output.out);
  }

  void tell_fit(const Product& product, std::string& text) const {
    const bool asked = arguments_.has("explain");
    if (!product.fit || (arguments_.has("dump") && !asked)) return;
    text += summary_of(*product.fit) + "\n";
    if (asked) text += explain(*product.fit, sources_);
  }

  /// What fitting did to all products, where --report asks for it.
  void write_report(const std::vector<Product>& products) {
    if (!arguments_.has("report")) return;
    std::vector<FittedOutput> fits;
    for (const Product& each : products) {
      if (each.fit) fits.push_back({each.target.string(), each.edition, *each.fit});
    }
    const fs::path file = arguments_.value("report", "");
    if (std::optional<Diagnostic> failure = write_file(file, fits_as_json(fits, sources_))) {
      sink_.report(*std::move(failure));
    }
  }

  const Arguments& arguments_;
  const Environment& environment_;
  Sources& sources_;
  Sink& sink_;
  Timings& timings_;
  fs::path output_;  // as asked; empty: the name of each output in the current folder
};

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  if (arguments.has("edition") && arguments.has("all-editions")) {
    output.err +=
        "vitaset: --edition goes without --all-editions\n  \"vitaset help render\" tells more\n";
    return ExitCode::usage_or_io;
  }
  Sources sources;
  Sink sink;
  Timings timings;
  RenderRun(arguments, environment, sources, sink, timings).run(output);
  show_problems(arguments, environment, sources, sink, output.err);
  if (arguments.has("timings")) output.err += format_timings(timings);
  return exit_code(sink, arguments.has("strict"));
}

}  // namespace

Command render_command() {
  return {
      "render",
      "make a PDF of a profile",
      "Makes a PDF of the CV that PROFILE describes.",
      {"PROFILE", "the TOML file to render", 1, 1},
      {
          layout_option(),
          edition_option(),
          {"all-editions", '\0', "", "every edition of the profile, a PDF each", {}, false},
          set_option(),
          {"output",
           'o',
           "FILE",
           "write to FILE; - is standard output, a folder takes\n"
           "all (default: the profile's name with .pdf, of an\n"
           "edition its own, in the current folder)",
           {},
           false},
          font_dir_option(),
          diagnostics_option(),
          {"strict", '\0', "", "take warnings for errors: write nothing, exit with 3", {}, false},
          {"explain",
           '\0',
           "",
           "where pages are fitted, tell what gave way and what\nwas left out",
           {},
           false},
          {"report", '\0', "FILE", "write the same to FILE, as JSON", {}, false},
          {"timings", '\0', "", "tell how long each stage took", {}, false},
          {"dump",
           '\0',
           "FORM",
           "print what is on the pages instead of making a PDF:\n"
           "text (what they read as) or pages (every item)",
           {"text", "pages"},
           false},
      },
      {"vitaset render me.toml", "vitaset render me.toml -l academic -o cv/me.pdf",
       "vitaset render me.toml --set person.headline=\"ML engineer\"",
       "vitaset render me.toml --set sections.publication.title=Papers",
       "vitaset render me.toml --set style.page.size=letter",
       "vitaset render me.toml --edition industry", "vitaset render me.toml --all-editions -o cvs",
       "vitaset render me.toml -l onepage --explain"},
      run,
  };
}

}  // namespace vitaset
