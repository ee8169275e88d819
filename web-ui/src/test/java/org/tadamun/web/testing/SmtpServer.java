package org.tadamun.web.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on loopback that answers as the test wants: it refuses, hangs up or delays.
 * GreenMail, used by tests that only send, accepts everything.
 */
public final class SmtpServer implements AutoCloseable {

  /** An answer that ends the connection without a word. */
  public static final String HANG_UP = "";

  private final ServerSocket socket;
  private final Function<String, String> script;
  private final SSLContext tls;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  /**
   * @param port 0 for a free one
   * @param script the answer to a command, or to {@code .} after a mail's text; null accepts it
   * @param tls null to offer no STARTTLS
   */
  public SmtpServer(int port, Function<String, String> script, SSLContext tls) {
    this.script = script;
    this.tls = tls;
    try {
      socket = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public SmtpServer(Function<String, String> script) {
    this(0, script, null);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The accepted mails, as they were received. */
  public List<String> taken() {
    return taken;
  }

  /** The received commands, without the texts of mails. */
  public List<String> commands() {
    return commands;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      say(client.getOutputStream(), "220 test");
      talk(client);
    } catch (IOException gone) {
      // The sender may hang up.
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = reader(client.getInputStream());
    OutputStream out = client.getOutputStream();
    StringBuilder text = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (text != null && !".".equals(line)) {
        text.append(line).append('\n');
        continue;
      }
      commands.add(line);
      String answer = script.apply(line);
      if (HANG_UP.equals(answer)) {
        return;
      }
      if (answer == null && "STARTTLS".equals(line)) {
        say(out, "220 go on");
        talk(encrypted(client));
        return;
      }
      if (answer == null && text != null) {
        taken.add(text.toString());
      }
      text = answer == null && line.startsWith("DATA") ? new StringBuilder() : null;
      say(out, answer == null ? yes(client, line) : answer);
    }
  }

  private String yes(Socket client, String line) {
    if (line.startsWith("EHLO") && tls != null && !(client instanceof SSLSocket)) {
      return "250-test\r\n250 STARTTLS";
    }
    return line.startsWith("DATA") ? "354 go on" : "250 fine";
  }

  private Socket encrypted(Socket client) throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), false);
    secure.setUseClientMode(false);
    secure.startHandshake();
    return secure;
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
