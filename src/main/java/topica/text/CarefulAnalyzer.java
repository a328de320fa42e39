package topica.text;

import java.util.ArrayList;
import java.util.List;
import topica.text.PennTokenizer.Token;

/// The careful analysis: sentences of Penn Treebank tokens, with lemmas, stems and parts of speech where
/// asked for.
///
/// Its terms are found by another route than those of [TermScanner] and are the same for almost every text.
/// It is an order of magnitude slower, two with parts of speech, and meant for texts that somebody will
/// read. Thread-safe; cost is linear.
public final class CarefulAnalyzer implements TextAnalyzer {

    @Override
    public void analyze(String text, Tokens tokens) {
        String plain = PlainText.of(text);
        TermForms forms = new TermForms(plain);
        for (List<Token> sentence : PennTokenizer.sentences(plain)) {
            for (Token token : sentence) {
                forms.of(token).forEach(tokens::add);
            }
        }
    }

    /// All that is found out about a text. The first call reads a model of a megabyte.
    public Analysis analyze(String text) {
        String plain = PlainText.of(text);
        TermForms forms = new TermForms(plain);
        BaseForms bases = new BaseForms();
        return new Analysis(PennTokenizer.sentences(plain).stream()
                .map(tokens -> sentence(tokens, forms, bases))
                .toList());
    }

    private static Sentence sentence(List<Token> tokens, TermForms forms, BaseForms bases) {
        List<Tag> tags = Tagger.tags(tokens);
        List<Word> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String text = token.text();
            words.add(new Word(text, forms.of(token), bases.lemma(text, tags.get(i)), bases.stem(text), tags.get(i)));
        }
        return new Sentence(words);
    }
}
