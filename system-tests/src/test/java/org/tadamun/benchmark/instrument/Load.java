package org.tadamun.benchmark.instrument;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * A closed-loop load on one server of this machine: each connection sends the next request after
 * the answer to the last one. Limited in time and number, and to 127.0.0.1.
 *
 * <p>Uses bare sockets, since the generator shares the processors with the server that it measures.
 */
public final class Load {

  public static final int CONNECTIONS = 32;

  /** Accepts every successful status instead of one. */
  public static final int ANY = 0;

  private final int port;

  public Load(int port) {
    this.port = port;
  }

  /**
   * The result of a load.
   *
   * @param unexpected answers with another status than the wanted one
   */
  public record Result(
      double perSecond, double p50Millis, double p99Millis, long answers, long unexpected) {}

  /** Sends until the time is over or the supplier returns null. */
  public Result run(Supplier<byte[]> requests, int wantedStatus, double seconds)
      throws InterruptedException {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    LongAdder unexpected = new LongAdder();
    List<long[]> latencies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    long[] mine = loop(requests, wantedStatus, end, unexpected);
                    synchronized (latencies) {
                      latencies.add(mine);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Result(
        all.length / took, at(all, 0.50), at(all, 0.99), all.length, unexpected.sum());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
  }

  private long[] loop(Supplier<byte[]> requests, int wanted, long end, LongAdder unexpected) {
    Times times = new Times();
    boolean more = true;
    while (more && System.nanoTime() < end) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        more = talk(socket, requests, wanted, end, times, unexpected);
      } catch (IOException broken) {
        unexpected.increment();
      }
    }
    return times.all();
  }

  /**
   * Sends until the server closes the connection (true) or there is nothing more to send (false).
   */
  private static boolean talk(
      Socket socket,
      Supplier<byte[]> requests,
      int wanted,
      long end,
      Times times,
      LongAdder unexpected)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    while (System.nanoTime() < end) {
      byte[] request = requests.get();
      if (request == null) {
        return false;
      }
      long sent = System.nanoTime();
      out.write(request);
      Answer answer = Answer.read(in);
      times.add(System.nanoTime() - sent);
      if (answer.status() != wanted && !(wanted == ANY && answer.status() / 100 == 2)) {
        unexpected.increment();
      }
      if (answer.last()) {
        return true;
      }
    }
    return false;
  }

  /** The nanoseconds of each answer. */
  private static final class Times {

    private long[] values = new long[1024];
    private int count;

    void add(long nanos) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = nanos;
    }

    long[] all() {
      return Arrays.copyOf(values, count);
    }
  }

  public static byte[] get(String path, String... headers) {
    return (head("GET", path, headers) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] post(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        head("POST", path, "Content-Type: application/json", "Content-Length: " + body.length);
    return (head + "\r\n" + json).getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String method, String path, String... headers) {
    StringBuilder head =
        new StringBuilder(method)
            .append(' ')
            .append(path)
            .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d connections to port %d", CONNECTIONS, port);
  }
}
