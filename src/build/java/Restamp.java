import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Gives the classes of a jar a newer version number, and the stack maps that come with it.
///
/// Java's ahead-of-time cache takes no classes from before Java 6, and a library that still runs on Java 5
/// is made of those: without this step each start reads and verifies them anew. What they do stays the same.
final class Restamp {

    private Restamp() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            restamp(Path.of(jar));
        }
    }

    private static void restamp(Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
            ClassFile files = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(old(entry.getName(), content) ? restamped(files, content) : content);
                out.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean old(String name, byte[] content) {
        return name.endsWith(".class") && content[7] < ClassFile.JAVA_6_VERSION;
    }

    private static byte[] restamped(ClassFile files, byte[] content) {
        // Code that nobody touches would be copied as it is, without stack maps.
        ClassTransform touched = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        byte[] newer = files.transformClass(files.parse(content), touched.andThen((into, element) -> {
            if (element instanceof ClassFileVersion) {
                into.withVersion(ClassFile.JAVA_25_VERSION, 0);
            } else {
                into.with(element);
            }
        }));
        return files.verify(newer).isEmpty() ? newer : content;
    }
}
