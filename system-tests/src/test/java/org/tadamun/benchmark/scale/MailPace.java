package org.tadamun.benchmark.scale;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.tadamun.benchmark.instrument.Heap;
import org.tadamun.benchmark.instrument.MailSink;
import org.tadamun.benchmark.instrument.Server;
import org.tadamun.benchmark.scale.filling.RowCopier;

/**
 * P9: twice as many mails wait when the server starts, and the second half is measured, after Java
 * has compiled the code. For comparison a bare loop sends as many mails over as many connections
 * with the same library to the same sink: the server's own mail with the same headers and parts,
 * built again for each. Throws an exception if a mail is missing.
 */
public final class MailPace {

  /** The number of connections that the server opens. */
  private static final int CONNECTIONS = 3;

  private static final int BARE_MOST = 20_000;
  private static final long FIRST_ID = 1_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final String SIGN =
      "{\"givenName\":\"Load\",\"email\":\"load@example.org\",\"country\":\"GB\","
          + "\"language\":\"en\",\"visibility\":\"ANONYMOUS\",\"consents\":[]}";

  private MailPace() {}

  /**
   * @param database the server's configuration keys for it; empty for Derby in the data folder
   */
  public static void measure(
      String name, Path root, Path data, Map<String, String> database, Store store, int mails)
      throws Exception {
    Map<String, String> configuration = new HashMap<>(database);
    configuration.put("JAVA_OPTS", "-Xmx512m");
    try (Server server = Server.tadamun(root, data, configuration)) {
      sign(server);
    }
    store.open(
        connection -> {
          Timestamp due = Timestamp.from(Instant.now().minusSeconds(60));
          try (RowCopier rows = new RowCopier(connection, "kernel_mail", "state = 'WAITING'")) {
            for (int i = 0; i < 2 * mails; i++) {
              rows.copy(Map.of("id", FIRST_ID + i, "public_id", "mail-" + i, "due_at", due));
            }
          }
        });
    try (MailSink sink = new MailSink()) {
      configuration.put("TADAMUN_MAIL_HOST", "127.0.0.1");
      configuration.put("TADAMUN_MAIL_PORT", Integer.toString(sink.port()));
      configuration.put("TADAMUN_MAIL_FROM", "campaign@example.org");
      configuration.put("TADAMUN_MAIL_STARTTLS", "off");
      double ours = send(root, data, configuration, sink, mails);
      double bare = bare(sink, Math.min(mails, BARE_MOST));
      System.out.printf(
          Locale.ROOT,
          "  %s: %,d mails, %,.0f a second, a bare loop %,.0f: %.2f (P9: at least 0.8)%n",
          name,
          mails,
          ours,
          bare,
          ours / bare);
    }
  }

  private static void sign(Server server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + server.port()
                        + "/api/v1/petitions/release-amar-fayaz/signatures"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(SIGN))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 202) {
      throw new IllegalStateException("not signed but " + status);
    }
  }

  /** The mails per second of the second half. */
  private static double send(
      Path root, Path data, Map<String, String> configuration, MailSink sink, int mails)
      throws Exception {
    Heap heap = new Heap();
    long all = 2L * mails;
    long begin = 0;
    long from = 0;
    List<String> heaps = new ArrayList<>();
    try (Server server = Server.again(root, data, configuration)) {
      long end = System.nanoTime() + LONGEST.toNanos();
      for (int i = 0; sink.mails() < all; i++) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(sink.mails() + " of " + all + " mails came");
        }
        if (begin == 0 && sink.mails() >= mails) {
          begin = System.nanoTime();
          from = sink.mails();
        }
        TimeUnit.MILLISECONDS.sleep(50);
        if (i % 100 == 99) {
          heap.look(server.pid());
          heaps.add(Long.toString(heap.take()));
        }
      }
      double rate = (sink.mails() - from) / ((System.nanoTime() - begin) / 1e9);
      System.out.printf("  heap each five seconds, MB: %s%n", String.join(" ", heaps));
      return rate;
    }
  }

  private static double bare(MailSink sink, int mails) throws Exception {
    bareRun(sink, mails / 4);
    return bareRun(sink, mails);
  }

  private static double bareRun(MailSink sink, int mails) throws InterruptedException {
    long before = sink.mails();
    long begin = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofPlatform().start(() -> loop(sink.port(), sink.first(), mails / CONNECTIONS)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (sink.mails() - before) / ((System.nanoTime() - begin) / 1e9);
  }

  private static void loop(int port, String first, int mails) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port));
    Session session = Session.getInstance(properties);
    try (Transport transport = session.getTransport("smtp")) {
      SameMail same = SameMail.as(first);
      transport.connect();
      for (int i = 0; i < mails; i++) {
        MimeMessage message = same.anew(session);
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
