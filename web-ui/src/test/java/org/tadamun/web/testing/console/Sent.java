package org.tadamun.web.testing.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a form as a browser sends it.
 *
 * @param files by field, each with a name; sent only if the form accepts files
 */
record Sent(Map<String, List<String>> fields, Map<String, File> files, boolean multipart) {

  private static final String BOUNDARY = "----part-of-the-form";

  record File(String name, byte[] content) {}

  String type() {
    return multipart
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  BodyPublisher body() {
    return multipart ? BodyPublishers.ofByteArray(parts()) : BodyPublishers.ofString(encoded());
  }

  private String encoded() {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + '=' + URLEncoder.encode(value, UTF_8);
  }

  private byte[] parts() {
    var out = new ByteArrayOutputStream();
    fields.forEach(
        (name, values) -> values.forEach(value -> part(out, name, "", value.getBytes(UTF_8))));
    files.forEach(
        (name, file) -> part(out, name, "; filename=\"" + file.name() + "\"", file.content()));
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String name, String more, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
            .formatted(BOUNDARY, name, more);
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(UTF_8));
  }
}
