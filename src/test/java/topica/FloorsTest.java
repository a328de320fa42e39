package topica;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps the house in order: who may see whom, and which library comes in by which door.
///
/// Each rule is also tried on classes planted to break it, compiled into a folder of their own.
class FloorsTest {

    /// The packages under `topica`, the empty name being `topica` itself, from the ground floor up.
    ///
    /// A package sees only lower floors; packages on one floor do not see each other. A name with a dot is a room
    /// within another: nobody else's business, so only what has the same first name may see it.
    private static final List<List<String>> FLOORS = List.of(
            List.of("math", "run"),
            List.of("records", "fields", "text"),
            List.of("documents", "vectorize"),
            List.of("references.papers", "references.pieces"),
            List.of("references.xml"),
            List.of("listings", "references", "duplicates"),
            List.of("corpus"),
            List.of("cluster", "classify", "baselines", "harvest"),
            List.of("space", "evaluate", "themes", "guidance"),
            List.of("bundle", "curate", "onnx"),
            List.of("survey"),
            List.of("report"),
            List.of(""),
            List.of("cli.terminal"),
            List.of("cli.documents", "cli.champion"),
            List.of("cli.options", "cli.answers", "cli.scores", "cli.explanations", "cli.resume", "cli.surveys"),
            List.of("cli", "serve", "spark"));

    /// The libraries, by the start of their package names, and the packages that may use them.
    private static final Map<String, List<String>> DOORS = Map.ofEntries(
            entry("edu.stanford.nlp.", List.of("text", "baselines")),
            entry("opennlp.", List.of("text", "baselines")),
            entry("smile.", List.of("cluster", "classify", "evaluate", "baselines")),
            entry("ai.onnxruntime.", List.of("onnx")),
            entry("ai.djl.huggingface.", List.of("onnx")),
            entry(
                    "tools.jackson.",
                    List.of(
                            "records",
                            "fields",
                            "documents",
                            "references",
                            "corpus",
                            "curate",
                            "guidance",
                            "bundle",
                            "onnx",
                            "report",
                            "serve",
                            "cli")),
            entry(
                    "com.fasterxml.jackson.",
                    List.of(
                            "records",
                            "fields",
                            "documents",
                            "references",
                            "corpus",
                            "curate",
                            "guidance",
                            "bundle",
                            "onnx",
                            "report",
                            "serve",
                            "cli")),
            entry("io.airlift.", List.of("records")),
            entry("org.jbibtex.", List.of("references")),
            entry("picocli.", List.of("cli")),
            entry("com.sun.net.httpserver.", List.of("serve")),
            entry("org.apache.spark.", List.of("spark")));

    /// What every package may use, besides `topica` itself.
    private static final List<String> OPEN = List.of("java.", "javax.", "jdk.", "org.jspecify.");

    private static final ArchRule EVERY_PACKAGE_HAS_A_FLOOR = classes()
            .should(beFreeOf(
                    "a package without a floor",
                    type -> floor(room(type)) < 0
                            ? List.of(type.getName() + " lives in a package that has no floor")
                            : List.of()));

    private static final ArchRule PACKAGES_SEE_ONLY_LOWER_FLOORS =
            classes().should(beFreeOf("a look upward or sideways", type -> seen(type, FloorsTest::looksUp)));

    private static final ArchRule LIBRARIES_USE_THEIR_DOORS =
            classes().should(beFreeOf("a library by the wrong door", type -> seen(type, FloorsTest::wrongDoor)));

    private static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses().that().resideOutsideOfPackage("topica.cli..").should(ACCESS_STANDARD_STREAMS);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("topica");

    @TempDir
    Path folder;

    @Test
    void readsTheClassesOfThisJava() {
        assertThat(HOUSE).extracting(JavaClass::getName).contains("topica.run.Seed", "topica.documents.Document");
    }

    @Test
    void everyPackageHasAFloor() {
        EVERY_PACKAGE_HAS_A_FLOOR.check(HOUSE);
    }

    @Test
    void packagesSeeOnlyLowerFloors() {
        PACKAGES_SEE_ONLY_LOWER_FLOORS.check(HOUSE);
    }

    @Test
    void librariesUseTheirDoors() {
        LIBRARIES_USE_THEIR_DOORS.check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        ONLY_THE_COMMAND_LINE_PRINTS.check(HOUSE);
    }

    @Test
    void noPackageAllowsNull() {
        assertThat(HOUSE)
                .extracting(JavaClass::getPackage)
                .isNotEmpty()
                .allSatisfy(home -> assertThat(home.isAnnotatedWith(NullMarked.class))
                        .as("%s is @NullMarked", home.getName())
                        .isTrue());
    }

    @Test
    void catchesALookUpward() throws IOException {
        JavaClasses planted = plant(
                "package topica.report; public class Page {}",
                "package topica.math; class Sum { topica.report.Page page; }");
        assertThatThrownBy(() -> PACKAGES_SEE_ONLY_LOWER_FLOORS.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Field <topica.math.Sum.page> has type <topica.report.Page>");
    }

    @Test
    void catchesALookSideways() throws IOException {
        JavaClasses planted = plant(
                "package topica.text; public class Words {}",
                "package topica.fields; class Listing extends topica.text.Words {}");
        assertThatThrownBy(() -> PACKAGES_SEE_ONLY_LOWER_FLOORS.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Class <topica.fields.Listing> extends class <topica.text.Words>");
    }

    @Test
    void catchesALookFromARoomAtTheRecipes() throws IOException {
        JavaClasses planted = plant(
                "package topica; public class Recipe { public static void cook() {} }",
                "package topica.bundle; class Model { void open() { topica.Recipe.cook(); } }");
        assertThatThrownBy(() -> PACKAGES_SEE_ONLY_LOWER_FLOORS.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void catchesALookFromAnInnerRoomAtItsVerbs() throws IOException {
        JavaClasses planted = plant(
                "package topica.cli; public class Verb {}",
                "package topica.cli.terminal; class Screen { topica.cli.Verb verb; }");
        assertThatThrownBy(() -> PACKAGES_SEE_ONLY_LOWER_FLOORS.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Field <topica.cli.terminal.Screen.verb> has type <topica.cli.Verb>");
    }

    @Test
    void catchesALookIntoAnInnerRoomFromOutside() throws IOException {
        JavaClasses planted = plant(
                "package topica.cli.terminal; public class Screen {}",
                "package topica.serve; class Review { topica.cli.terminal.Screen screen; }");
        assertThatThrownBy(() -> PACKAGES_SEE_ONLY_LOWER_FLOORS.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Field <topica.serve.Review.screen> has type <topica.cli.terminal.Screen>");
    }

    @Test
    void allowsALookDownward() throws IOException {
        PACKAGES_SEE_ONLY_LOWER_FLOORS.check(plant(
                "package topica.math; public class Sum {}",
                "package topica.math.sparse; public class Row extends topica.math.Sum {}",
                "package topica.report; class Page { topica.math.sparse.Row row; }",
                "package topica.cli.answers; class Answer { topica.math.sparse.Row row; }"));
    }

    @Test
    void catchesAPackageWithoutAFloor() throws IOException {
        JavaClasses planted = plant("package topica.util; class Strings {}");
        assertThatThrownBy(() -> EVERY_PACKAGE_HAS_A_FLOOR.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("topica.util.Strings lives in a package that has no floor");
    }

    @Test
    void catchesALibraryAtTheWrongDoor() throws IOException {
        JavaClasses planted = plant("package topica.math; class Sum { picocli.CommandLine line; }");
        assertThatThrownBy(() -> LIBRARIES_USE_THEIR_DOORS.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("picocli.CommandLine");
    }

    @Test
    void catchesALibraryWithoutADoor() throws IOException {
        JavaClasses planted = plant("package topica.cli; class Log { org.slf4j.Logger logger; }");
        assertThatThrownBy(() -> LIBRARIES_USE_THEIR_DOORS.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void catchesAPrinterBelowTheCommandLine() throws IOException {
        JavaClasses planted = plant("package topica.run; class Loud { void say() { System.out.println(); } }");
        assertThatThrownBy(() -> ONLY_THE_COMMAND_LINE_PRINTS.check(planted)).isInstanceOf(AssertionError.class);
    }

    /// Compiles toy sources, each one line starting with its package, and reads the classes back.
    private JavaClasses plant(String... sources) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-proc:none"));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        for (String source : sources) {
            String name = source.replaceFirst(".*?class (\\w+).*", "$1");
            arguments.add(
                    Files.writeString(folder.resolve(name + ".java"), source).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("the toy sources compile")
                .isZero();
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    private static List<String> seen(JavaClass type, Function<Dependency, Boolean> wrong) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(wrong::apply)
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean looksUp(Dependency look) {
        String from = room(look.getOriginClass());
        JavaClass target = look.getTargetClass().getBaseComponentType();
        String to = room(target);
        return isOurs(target)
                && !to.equals(from)
                && (floor(to) >= floor(from) || (isWithin(to) && !house(to).equals(house(from))));
    }

    private static boolean wrongDoor(Dependency use) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if (target.isPrimitive() || isOurs(target) || isOpen(target)) {
            return false;
        }
        return doorOf(target)
                .filter(rooms -> rooms.contains(house(room(use.getOriginClass()))))
                .isEmpty();
    }

    private static Optional<List<String>> doorOf(JavaClass type) {
        return DOORS.entrySet().stream()
                .filter(door -> type.getName().startsWith(door.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOpen(JavaClass type) {
        return OPEN.stream().anyMatch(type.getName()::startsWith);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("topica.");
    }

    /// The package's name below `topica`, as much of it as has a floor; what lies deeper belongs to the same
    /// room.
    private static String room(JavaClass type) {
        String room = type.getPackageName().replaceFirst("^topica\\.?", "");
        while (floor(room) < 0 && isWithin(room)) {
            room = room.substring(0, room.lastIndexOf('.'));
        }
        return room;
    }

    private static boolean isWithin(String room) {
        return room.indexOf('.') >= 0;
    }

    /// The first name of a room.
    private static String house(String room) {
        return room.replaceFirst("\\..*", "");
    }

    private static int floor(String room) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(room))
                .findFirst()
                .orElse(-1);
    }

    private static ArchCondition<JavaClass> beFreeOf(String fault, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>("be free of " + fault) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type).forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }
}
