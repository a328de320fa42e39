package topica.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of speech of a word: the seventeen of Nivre et al., "Universal Dependencies v2", LREC 2020.
public enum Tag {
    ADJ("JJ"),
    ADP("IN"),
    ADV("RB"),
    AUX("VBZ"),
    CCONJ("CC"),
    DET("DT"),
    INTJ("UH"),
    NOUN("NNS"),
    NUM("CD"),
    PART("RB"),
    PRON("PRP"),
    PROPN("NNP"),
    PUNCT("."),
    SCONJ("IN"),
    SYM("SYM"),
    VERB("VBZ"),
    X("FW");

    private static final Map<String, Tag> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Tag::name, Function.identity()));

    private final String penn;

    Tag(String penn) {
        this.penn = penn;
    }

    /// The Penn Treebank tag under which a morphology finds the base form; a noun might be a plural, a verb
    /// might be inflected.
    String penn() {
        return penn;
    }

    /// The tag of a name such as `NOUN`, or of the word in `NOUN+PART`; `X` if unknown.
    static Tag of(String name) {
        int plus = name.indexOf('+');
        return BY_NAME.getOrDefault(plus < 0 ? name : name.substring(0, plus), X);
    }

    /// The tag of the ending in `NOUN+PART`; a particle where the name says nothing of an ending.
    static Tag ofEnding(String name) {
        int plus = name.lastIndexOf('+');
        return plus < 0 ? PART : of(name.substring(plus + 1));
    }
}
