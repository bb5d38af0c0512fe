package yangguang.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A mail server that answers one command in its own way, and can hang up after a letter. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    ScriptedServer(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var visitor = door.accept()) {
                talk(visitor);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        say(visitor, "220 ready");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(command)) {
                say(visitor, answer);
            } else if (line.startsWith("DATA")) {
                say(visitor, "354 go on");
                while (!".".equals(lines.readLine())) {}
                say(visitor, "250 taken");
                return; // hangs up without waiting for QUIT
            } else say(visitor, "250 fine");
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
