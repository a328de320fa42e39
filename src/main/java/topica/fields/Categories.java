package topica.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Category names as the archive spells them today.
public final class Categories {

    private static final Map<String, String> RENAMED =
            Map.of("cs.SY", "eess.SY", "cs.NA", "math.NA", "stat.TH", "math.ST", "math.IT", "cs.IT");

    private static final Set<String> STATISTICS = Set.of("AP", "ME", "CO", "OT", "ML");
    private static final Set<String> ENGINEERING = Set.of("AS", "IV", "SP", "SY");
    private static final Set<String> COMPUTING = Set.of(
            "AI", "AR", "CC", "CE", "CG", "CL", "CR", "CV", "CY", "DB", "DC", "DL", "DM", "DS", "ET", "FL", "GL", "GR",
            "GT", "HC", "IR", "IT", "LG", "LO", "MA", "MM", "MS", "NA", "NE", "NI", "OH", "OS", "PF", "PL", "RO", "SC",
            "SD", "SE", "SI");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([A-Za-z-]{2,20}(?:\\.[A-Za-z-]{2,20})?)\\)");

    private Categories() {}

    /// The categories in one text: separated by blanks, commas or semicolons, or in parentheses behind
    /// their names as in `Machine Learning (cs.LG); Robotics (cs.RO)`.
    public static List<String> split(String text) {
        if (text.chars().noneMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '(')) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        if (text.indexOf('(') >= 0) {
            Matcher named = IN_PARENTHESES.matcher(text);
            List<String> found = named.results().map(match -> match.group(1)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return SEPARATORS.splitAsStream(text).filter(name -> !name.isEmpty()).toList();
    }

    /// The same categories under their present names, each once; a code of two capitals gets its archive.
    ///
    /// @throws IllegalArgumentException for two capitals that are no category of stat, eess or cs
    public static List<String> current(Collection<String> names) {
        Set<String> current = LinkedHashSet.newLinkedHashSet(names.size());
        for (String name : names) {
            String whole = isCode(name) ? ofCode(name).orElseThrow(() -> unknown(name)) : name;
            current.add(RENAMED.getOrDefault(whole, whole));
        }
        return new ArrayList<>(current);
    }

    /// The category behind a code of two capitals, as listing pages print it.
    static Optional<String> ofCode(String code) {
        return STATISTICS.contains(code)
                ? Optional.of("stat." + code)
                : ENGINEERING.contains(code)
                        ? Optional.of("eess." + code)
                        : COMPUTING.contains(code) ? Optional.of("cs." + code) : Optional.empty();
    }

    private static boolean isCode(String name) {
        return name.length() == 2 && isCapital(name.charAt(0)) && isCapital(name.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException(
                "no category of cs, stat or eess is called " + code + "; write it in full, such as cs.LG");
    }
}
