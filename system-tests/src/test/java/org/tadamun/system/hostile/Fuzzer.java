package org.tadamun.system.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.system.server.Demonstration;

/** Makes requests by number: the same number makes the same request. */
final class Fuzzer {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/merge-patch+json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=b",
          "multipart/form-data",
          "text/html",
          "application/xml",
          "application/json; charset=utf-16",
          "application/json; charset=nonsense",
          ";;;",
          "a/b/c");
  private static final List<String> HEADERS =
      List.of(
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Accept",
          "Accept-Language",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Signature-Token",
          "Origin",
          "Referer",
          "Cookie",
          "Range",
          "If-Modified-Since",
          "Content-Encoding");

  private final String base;
  private final long seed;
  private final List<Endpoint> endpoints;
  private final List<String> ids;
  private final String key;

  /**
   * @param ids ids of existing objects
   * @param key a key with every scope; null for none
   */
  Fuzzer(String base, long seed, List<Endpoint> endpoints, List<String> ids, String key) {
    this.base = base;
    this.seed = seed;
    this.endpoints = endpoints;
    this.ids = ids;
    this.key = key;
  }

  HttpRequest request(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Endpoint endpoint = one(endpoints, random);
    String method = random.nextInt(10) == 0 ? one(METHODS, random) : endpoint.method();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(endpoint, random)).timeout(Duration.ofSeconds(60));
    if (endpoint.type().isEmpty() && random.nextInt(10) > 0) {
      request.method(method, BodyPublishers.noBody());
    } else {
      String type = random.nextInt(8) == 0 ? one(TYPES, random) : endpoint.type();
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      request.method(method, BodyPublishers.ofByteArray(body(endpoint, type, random)));
    }
    headers(request, endpoint, random);
    return request.build();
  }

  private void headers(HttpRequest.Builder request, Endpoint endpoint, Random random) {
    if (key != null && random.nextInt(8) > 0) {
      request.header("Authorization", "Bearer " + key);
    } else if (random.nextInt(6) == 0) {
      request.header("Authorization", header(random));
    }
    if (endpoint.type().startsWith("application/x-www") && random.nextInt(8) > 0) {
      request.header("Origin", base);
    }
    while (random.nextInt(3) == 0) {
      request.header(one(HEADERS, random), header(random));
    }
  }

  /** A header value that a client can send. */
  private static String header(Random random) {
    String text = HostileText.any(random).replaceAll("[^\\x20-\\x7e]", "");
    return text.substring(0, Math.min(text.length(), 2000));
  }

  private URI uri(Endpoint endpoint, Random random) {
    String path =
        PARAMETER
            .matcher(endpoint.path())
            .replaceAll(match -> parameter(match.group(), random).replace("$", "%24"));
    if (endpoint.type().isEmpty() && !endpoint.fields().isEmpty() || random.nextInt(8) == 0) {
      path += "?" + pairs(endpoint, random);
    }
    return URI.create(base + path);
  }

  private String parameter(String name, Random random) {
    if (random.nextInt(3) == 0) {
      String hostile = HostileText.any(random);
      return random.nextInt(6) == 0 ? "%ff%fe%c0%af" : encoded(cut(hostile, 400));
    }
    return name.equals("{slug}") || ids.isEmpty() ? Demonstration.SLUG : one(ids, random);
  }

  private byte[] body(Endpoint endpoint, String type, Random random) {
    int dice = random.nextInt(100);
    if (dice == 0) {
      return (HostileText.CANARY + " ").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }
    if (dice < 3) {
      return "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }
    if (dice < 5) {
      return ("{\"a\":".repeat(5_000) + "1").getBytes(StandardCharsets.UTF_8);
    }
    String text;
    if (type.startsWith("multipart/")) {
      text =
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b%s"
              .formatted(
                  header(random).replace("\"", ""),
                  HostileText.any(random),
                  random.nextBoolean() ? "--\r\n" : "");
    } else if (type.startsWith("application/x-www")) {
      text = pairs(endpoint, random);
    } else {
      text = new HostileJson(endpoint.fields(), ids, random).document();
    }
    return spoilt(text.getBytes(StandardCharsets.UTF_8), random);
  }

  /** A body that is sometimes cut, or has bytes that are not UTF-8. */
  private static byte[] spoilt(byte[] body, Random random) {
    int dice = random.nextInt(12);
    if (dice == 0 && body.length > 1) {
      return Arrays.copyOf(body, random.nextInt(body.length));
    }
    if (dice == 1) {
      int at = random.nextInt(body.length + 1);
      ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
      spoilt.write(body, 0, at);
      spoilt.writeBytes(
          new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0xaf, (byte) 0xed, (byte) 0xa0});
      spoilt.write(body, at, body.length - at);
      return spoilt.toByteArray();
    }
    return body;
  }

  private String pairs(Endpoint endpoint, Random random) {
    return endpoint.fields().stream()
        .filter(field -> random.nextInt(4) > 0)
        .map(field -> encoded(field) + "=" + pair(random))
        .collect(Collectors.joining("&"));
  }

  private String pair(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> "%ff%fe";
      case 1, 2 -> "NO";
      default -> encoded(cut(HostileText.any(random), 2000));
    };
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static <T> T one(List<T> those, Random random) {
    return those.get(random.nextInt(those.size()));
  }
}
