package topica.harvest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A server on this machine that answers as it is told to, well or badly.
public final class ToyServer implements AutoCloseable {

    /// What it does about a request.
    @FunctionalInterface
    public interface Reply {

        void write(Socket client, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final Thread serving;
    private final Function<String, Reply> replies;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /// @param replies by path and parameters
    public ToyServer(Function<String, Reply> replies) {
        this.replies = replies;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    /// One that answers so, one after the other, whatever it is asked; the last for ever.
    public static ToyServer script(Reply... replies) {
        Iterator<Reply> each = Arrays.asList(replies).iterator();
        Reply last = replies[replies.length - 1];
        return new ToyServer(_ -> each.hasNext() ? each.next() : last);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            String target = head.toString().split(" ", 3)[1];
            asked.add(target);
            heads.add(head.toString());
            replies.apply(target).write(client, client.getOutputStream());
        } catch (IOException e) {
            // the client has had enough
        }
    }

    /// Its address with this path.
    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /// What it was asked, by path and parameters.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// What it was asked, with all headers.
    public List<String> heads() {
        return List.copyOf(heads);
    }

    public static Reply ok(String xml) {
        return ok(xml.getBytes(StandardCharsets.UTF_8), "Content-Type: text/xml");
    }

    public static Reply ok(byte[] body, String... headers) {
        return answer(200, body, headers);
    }

    public static Reply status(int status, String... headers) {
        return answer(status, "<html>no</html>".getBytes(StandardCharsets.UTF_8), headers);
    }

    /// Announces the whole and hangs up in the middle.
    public static Reply cut(String xml) {
        return (_, out) -> {
            byte[] body = xml.getBytes(StandardCharsets.UTF_8);
            head(out, 200, "Content-Length: " + body.length);
            out.write(body, 0, body.length / 2);
            out.flush();
        };
    }

    /// Announces no length and hangs up in the middle.
    public static Reply cutInSilence(String xml) {
        return (_, out) -> {
            byte[] body = xml.getBytes(StandardCharsets.UTF_8);
            head(out, 200);
            out.write(body, 0, body.length / 2);
            out.flush();
        };
    }

    /// Says nothing until the other side hangs up.
    public static Reply silence() {
        return (client, _) -> {
            while (client.getInputStream().read() >= 0) {
                // more is of no interest
            }
        };
    }

    /// Never comes to an end.
    public static Reply endless(int status) {
        return (_, out) -> {
            head(out, status);
            byte[] more = "<record>".repeat(8192).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(more);
            }
        };
    }

    private static Reply answer(int status, byte[] body, String... headers) {
        return (_, out) -> {
            boolean told = Arrays.stream(headers).anyMatch(header -> header.startsWith("Content-Length"));
            String[] all = Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = told ? "X-Toy: 1" : "Content-Length: " + body.length;
            head(out, status, all);
            out.write(body);
            out.flush();
        };
    }

    private static void head(OutputStream out, int status, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Hangs up. Until nobody waits for clients any more, one could still come in.
    @Override
    public void close() {
        try {
            socket.close();
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
