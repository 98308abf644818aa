// Validates PDF files with veraPDF's engine, many files and profiles in one JVM.
// usage: java VeraCheck -f ua1 [-f 2a]... FILE.pdf...
// One line a file and profile: "PASS|FAIL|ERROR <tab> profile <tab> file <tab> message",
// after a FAIL one line a broken rule: "RULE <tab> profile <tab> file <tab> message".
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class VeraCheck {
    private static final int MAX_FAILURES = 1_000_000;
    private static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> flavours = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].equals("-f")) {
                files.add(args[i]);
                continue;
            }
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(args[++i]);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("VeraCheck: unknown profile " + args[i]);
                System.exit(2);
            }
            flavours.add(flavour);
        }
        if (flavours.isEmpty() || files.isEmpty()) {
            System.err.println("usage: VeraCheck -f PROFILE... FILE.pdf...");
            System.exit(2);
        }
        boolean good = true;
        for (String file : files)
            for (PDFAFlavour flavour : flavours)
                good &= check(file, flavour);
        System.exit(good ? 0 : 1);
    }

    private static boolean check(String file, PDFAFlavour flavour) {
        ValidationProfile profile = Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
            ValidationResult result = Foundries.defaultInstance()
                .createValidator(profile, MAX_FAILURES, false, true, false).validate(parser);
            Map<String, List<TestAssertion>> broken = failuresByRule(result);
            report(result.isCompliant() ? "PASS" : "FAIL", flavour, file,
                   result.getTotalAssertions() + " checks, " + broken.size() + " rules broken");
            broken.forEach((rule, failures) -> {
                TestAssertion first = failures.get(0);
                report("RULE", flavour, file, rule + " x" + failures.size() + ": " + first.getMessage()
                       + " | at " + first.getLocation().getContext());
            });
            return result.isCompliant();
        } catch (Exception | LinkageError | StackOverflowError error) {
            report("ERROR", flavour, file, error.toString());
            return false;
        }
    }

    private static Map<String, List<TestAssertion>> failuresByRule(ValidationResult result) {
        Map<String, List<TestAssertion>> rules = new LinkedHashMap<>();
        for (TestAssertion test : result.getTestAssertions())
            if (test.getStatus() == TestAssertion.Status.FAILED)
                rules.computeIfAbsent(test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber(),
                                      key -> new ArrayList<>()).add(test);
        return rules;
    }

    private static void report(String verdict, PDFAFlavour flavour, String file, String message) {
        out.println(verdict + "\t" + flavour.getId() + "\t" + file + "\t" + message.replaceAll("\\s+", " "));
    }
}
