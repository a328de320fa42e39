package topica.text;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import topica.run.Seed;

/// Texts nobody would write, made of what has meaning to somebody.
final class Noise {

    private static final String[] PIECES = {
        "\\",
        "{",
        "}",
        "$",
        "\\'",
        "\\\"",
        "\\v",
        "\\c",
        "\\H",
        "\\i",
        "\\imath",
        "\\cite",
        "\\href",
        "\\footnote",
        "\\begin",
        "\\(",
        "\\]",
        "[",
        "]",
        "*",
        "\\-",
        "\\emph",
        "^",
        "_",
        "~",
        "%",
        "a",
        "n",
        "s",
        "t",
        "Deep",
        "SAE",
        "É",
        "ß",
        "İ",
        "ı",
        "ΑΘ",
        "ж",
        "我",
        "😀",
        "\ud83d",
        "\ude00",
        "\u0301",
        "\u00AD",
        "\u200B",
        "'",
        "’",
        "``",
        "\u2014",
        "1",
        "97",
        ".",
        ",",
        "/",
        "-",
        "www.",
        "https://",
        "ftp",
        ":",
        "@",
        " ",
        "  ",
        "\n",
        "\t",
        "\0",
        "<b>"
    };

    private Noise() {}

    static String of(long seed, int pieces) {
        SplittableRandom random = new Seed(seed).derive("noise").generator();
        return random.ints(pieces, 0, PIECES.length).mapToObj(i -> PIECES[i]).collect(Collectors.joining());
    }
}
