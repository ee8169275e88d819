package org.tadamun.benchmark.instrument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server on loopback that accepts every mail at once, and keeps only the links to confirm.
 */
public final class MailSink implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("/confirm/([A-Za-z0-9_-]{22,64})");

  private static final String RECIPIENT = "RCPT TO:<";

  private final ServerSocket socket;
  private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
  private final AtomicLong mails = new AtomicLong();
  private final Map<String, Integer> recipients = new ConcurrentHashMap<>();
  private volatile String first;

  public MailSink() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public Queue<String> tokens() {
    return tokens;
  }

  public long mails() {
    return mails.get();
  }

  /** The number of mails by recipient. */
  public Map<String, Integer> recipients() {
    return recipients;
  }

  /** The first mail with its headers and parts; null if there was none yet. */
  public String first() {
    return first;
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
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream()) {
      say(out, "220 sink");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.regionMatches(true, 0, RECIPIENT, 0, RECIPIENT.length())) {
          recipient = line.substring(RECIPIENT.length()).replaceAll(">.*", "");
          say(out, "250 fine");
        } else if (line.regionMatches(true, 0, "DATA", 0, 4)) {
          say(out, "354 go on");
          take(in);
          recipients.merge(recipient, 1, Integer::sum);
          say(out, "250 taken");
        } else if (line.regionMatches(true, 0, "QUIT", 0, 4)) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 fine");
        }
      }
    } catch (IOException gone) {
      // The sender closed the connection; the mails before are counted.
    }
  }

  private void take(BufferedReader in) throws IOException {
    boolean found = false;
    String before = "";
    StringBuilder whole = first == null ? new StringBuilder() : null;
    for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
      // Quoted-printable may split a link over two lines.
      String text = before.endsWith("=") ? before.substring(0, before.length() - 1) + line : line;
      Matcher link = LINK.matcher(text);
      if (!found && !text.endsWith("=") && link.find()) {
        tokens.add(link.group(1));
        found = true;
      }
      before = text;
      if (whole != null) {
        // A dot at the start of a line is doubled (RFC 5321, 4.5.2).
        whole.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
    }
    if (whole != null) {
      first = whole.toString();
    }
    mails.incrementAndGet();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
