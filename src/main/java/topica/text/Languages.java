package topica.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/// Tells English from other languages: by its letters, or with OpenNLP's model of 183 languages, which is
/// read when the first text comes. That takes a second, and half a millisecond a text: only for what counts
/// of words leave in doubt. Thread-safe.
final class Languages {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";

    /// More of a text would cost more and say little more.
    private static final int LONGEST = 400;

    /// Lists of names, figures and random letters are taken for some language too, but hardly ever so
    /// surely.
    private static final double LEAST_CONFIDENCE = 0.09;

    private static final class Loaded {
        static final ThreadSafeLanguageDetectorME DETECTOR = new ThreadSafeLanguageDetectorME(model());
    }

    private Languages() {}

    /// Whether most letters of `text` are none of the Latin alphabet.
    static boolean isInOtherScript(String text) {
        int letters = 0;
        int others = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                letters++;
                others += c >= 0x80 && UnicodeScript.of(c) != UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return 2 * others > letters;
    }

    /// Whether `text` is surely enough in some other language than English.
    static boolean isForeign(String text) {
        int end = Math.min(text.length(), LONGEST);
        Language likeliest = Loaded.DETECTOR.predictLanguage(text.subSequence(0, end));
        return !likeliest.getLang().equals(ENGLISH) && likeliest.getConfidence() >= LEAST_CONFIDENCE;
    }

    private static LanguageDetectorModel model() {
        try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("opennlp-models-langdetect is not on the class path: no " + MODEL);
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
    }
}
