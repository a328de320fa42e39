package topica.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import topica.text.PennTokenizer.Token;

/// Finds parts of speech with OpenNLP's English model, which is read when the first sentence comes.
/// Thread-safe; about 100,000 words a second on one core.
final class Tagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final class Loaded {
        static final ThreadSafePOSTaggerME TAGGER = new ThreadSafePOSTaggerME(model(), POSTagFormat.UD);
    }

    private Tagger() {}

    /// The parts of speech of a sentence, one for each token. The model knows `don't` as one word of two
    /// parts, so it is shown what Penn Treebank parted as one.
    static List<Tag> tags(List<Token> sentence) {
        List<String> words = new ArrayList<>(sentence.size());
        int[] wordOf = new int[sentence.size()];
        for (int i = 0; i < wordOf.length; i++) {
            Token token = sentence.get(i);
            words.add(isEnding(sentence, i) ? words.removeLast() + token.text() : token.text());
            wordOf[i] = words.size() - 1;
        }
        String[] names = Loaded.TAGGER.tag(words.toArray(String[]::new));
        return IntStream.range(0, wordOf.length)
                .mapToObj(i -> isEnding(sentence, i) ? Tag.ofEnding(names[wordOf[i]]) : Tag.of(names[wordOf[i]]))
                .toList();
    }

    private static boolean isEnding(List<Token> sentence, int index) {
        return index > 0 && sentence.get(index).isClitic();
    }

    private static POSModel model() {
        try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("opennlp-models-pos-en is not on the class path: no " + MODEL);
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
    }
}
