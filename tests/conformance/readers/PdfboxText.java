// Reads the text of PDF files with PDFBox (2 or 3, whichever is on the class path), many files in one JVM.
// usage: java PdfboxText OUTDIR READER plain|sorted FILE.pdf...      writes OUTDIR/FILE.READER
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

public class PdfboxText {
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        for (int i = 3; i < args.length; i++) {
            File file = new File(args[i]);
            Path target = Path.of(args[0], file.getName().replaceAll("\\.pdf$", "") + "." + args[1]);
            try (PDDocument document = load(file)) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(args[2].equals("sorted"));
                Files.writeString(target, stripper.getText(document), StandardCharsets.UTF_8);
            } catch (Exception error) {
                System.err.println(args[1] + ": " + file + ": " + error);
            }
        }
    }

    // PDFBox 2 has PDDocument.load, PDFBox 3 moved it to Loader.loadPDF.
    private static PDDocument load(File file) throws Exception {
        try {
            return (PDDocument) PDDocument.class.getMethod("load", File.class).invoke(null, file);
        } catch (NoSuchMethodException error) {
            Class<?> loader = Class.forName("org.apache.pdfbox.Loader");
            return (PDDocument) loader.getMethod("loadPDF", File.class).invoke(null, file);
        }
    }
}
