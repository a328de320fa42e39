package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every analyzer owes: the one definition of a term, by examples.
interface TextAnalyzerContract {

    TextAnalyzer analyzer();

    private Tokens tokens(String text) {
        Tokens tokens = new Tokens();
        analyzer().analyze(text, tokens);
        return tokens;
    }

    private List<String> terms(String text) {
        return tokens(text).terms();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', nullValues = "-", textBlock = """
            Deep learning, deeply.                    | deep learning deeply
            state-of-the-art and/or (re)use           | state of the art and or re use
            RLHF, SAEs and GPUs; the SAEs' US         | rlhf sae and gpu the sae us
            97.2% of 1,000 in 3D by GPT-4 and GPT4o   | 0 of 0 in 3d by gpt 0 and gpt4o
            .5 1/2 -3 10^-3 12:30 2024-05-01 v2.0     | 0 0 0 0 0 0 0 0 0 0 0 v2 0
            Llama-3.1-8B, 10km and 0.5,0.7            | llama 0 8b 10km and 0
            1.5B and 2x                               | 0 5b and 2x
            don't can't isn't cannot won't            | do ca is cannot wo
            a model's, models', O'Brien, d'Alembert   | a model models o brien d alembert
            I'm we're they've he'd she'll it's        | i we they he she it
            DON'T MODEL'S                             | do model
            GPT-4's 1980's 3D's (LLM)'s               | gpt 0 0 3d llm
            see https://a.org/b?c=1, or www.x.org     | see or
            (https://x.org/a_b) and [www.x.org].      | and
            ftp://a.b HTTP://A.B wwwx http ftp        | wwwx http ftp
            https://x.org/данные here                 | here
            e.g. node.js, C++, a@b.org, x_i, U.S.     | e g node js c a b org x i u s
            ``quoted'' 'words' "said"                 | quoted words said
            rock 'n' roll                             | rock n roll
            $\\alpha$-divergence of \\emph{deep} nets | alpha divergence of deep nets
            Poincar\\'e, Erd\\H{o}s, Schr{\\"o}dinger | poincare erdos schrodinger
            na\\"{\\i}ve Gar\\c{c}on \\v{s} 97\\%     | naive garcon s 0
            na\u00EFve nai\u0308ve na\u00ADi\u0308ve  | naive naive naive
            \uFB01ne-tuning pre\u2013training yes\u2014no | fine tuning pre training yes no
            don\u2019t \u2018cite\u2019 \u201Cthis\u201D  | do cite this
            Stra\u00DFe \u00D8re \u0141\u00F3d\u017A  | strasse ore lodz
            \u0391\u03B8\u03AE\u03BD\u03B1 \u0416\u0438\u0437\u043D\u044C | αθηνα жизнь
            \u6211\u4EEC, \u673A\u5668                | 我们 机器
            good\uD83D\uDE00bad \u2764\uFE0F x        | good bad x
            \u0130I \u0131I II                        | ii ii ii
            -                                         | -
            . , ; - ' \\ $ {}                         | -
            """)
    default void agreesOnWhatATermIs(@Nullable String text, @Nullable String terms) {
        assertThat(String.join(" ", terms(text == null ? "" : text))).isEqualTo(terms == null ? "" : terms);
    }

    @Test
    default void partsTermsAtHalfACharacter() {
        assertThat(terms("ab\ud83dcd \ude00ef")).containsExactly("ab", "cd", "ef");
        assertThat(terms("é ab\ud83dcd")).containsExactly("e", "ab", "cd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAEs don't re-use 1,000 GPT-4's",
                "I'LL see (https://x.org) 97.2% IN 3D",
                "a_b ^ ~ ` # <b> & x's 's 't"
            })
    default void findsTheSameInPlainTextWhenAnAccentStandsElsewhere(String text) {
        Tokens plain = tokens(text);
        Tokens accented = tokens("é " + text + " 😀");
        assertThat(accented.terms().subList(1, accented.count())).isEqualTo(plain.terms());
        assertThat(hashes(accented).subList(1, accented.count())).isEqualTo(hashes(plain));
    }

    @Test
    default void givesOneTermOneHashHoweverItIsWritten() {
        assertThat(hashes(tokens("poincare Poincaré POINCARE\u0301 Poincar\\'e")))
                .hasSize(4)
                .containsOnly(tokens("poincare").hash(0));
        assertThat(hashes(tokens("sae SAEs SAE's")))
                .hasSize(3)
                .containsOnly(tokens("sae").hash(0));
        assertThat(hashes(tokens("0 97.2% 1,000")))
                .hasSize(3)
                .containsOnly(tokens("0").hash(0));
    }

    @Test
    default void asksNoLocaleHowToLowerCase() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(terms("IN AI Ize İ ı é I'LL")).containsExactly("in", "ai", "ize", "i", "i", "e", "i");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    default void appendsToWhatIsThere() {
        Tokens tokens = new Tokens();
        analyzer().analyze("one two", tokens);
        analyzer().analyze("", tokens);
        analyzer().analyze("thrée", tokens);
        assertThat(tokens.terms()).containsExactly("one", "two", "three");
    }

    @Test
    default void readsVeryLongTexts() {
        assertThat(tokens("deep learning ".repeat(20_000)).count()).isEqualTo(40_000);
        assertThat(terms("x".repeat(100_000))).containsExactly("x".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void givesTheSameCleanTermsTwiceForNoise(long seed) {
        String noise = Noise.of(seed, 3_000);
        List<String> terms = terms(noise);
        assertThat(terms)
                .isNotEmpty()
                .isEqualTo(terms(noise))
                .allMatch(term ->
                        term.codePoints().allMatch(c -> Character.isLetterOrDigit(c) && !(c >= 'A' && c <= 'Z')));
    }

    private static List<Long> hashes(Tokens tokens) {
        return IntStream.range(0, tokens.count()).mapToObj(tokens::hash).toList();
    }
}
