package org.tadamun.petition.signature.boundary.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;

/**
 * The token of a mailed link as a request sends it. It comes in a header of its own, as Bearer, or
 * in the body; never in the URL, which logs and histories keep. An API key is sent as Bearer, too,
 * and is recognised by its prefix (docs/adr/266).
 */
@RequestScoped
public class LinkToken {

  static final String HEADER = "X-Signature-Token";

  private static final String SCHEME = "Bearer ";

  @Inject private HttpServletRequest request;

  /** The token in the header {@code Authorization}; empty where that has a key, or is blank. */
  public static Optional<String> bearer(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(given -> given.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(given -> given.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty() && !token.startsWith(ApiKeys.PREFIX));
  }

  /**
   * The token of a request without a body. An unknown token is answered 410, a missing one 400, as
   * in a body.
   *
   * @param header the header of its own
   * @throws InvalidInput where there is none, a key in its place, or another one beside it
   */
  String sent(String header) {
    return one(HEADER, Stream.of(header), request.getHeader("Authorization"));
  }

  /**
   * The token of a request with a body, which need not have it.
   *
   * @param inBody may be null
   * @throws InvalidInput as {@link #sent}
   */
  String sentWith(String inBody) {
    Stream<String> places = Stream.of(inBody, request.getHeader(HEADER));
    return one(TokenRequest.FIELD, places, request.getHeader("Authorization"));
  }

  /**
   * The body, or {@code nothing} where the request has none but a token in another place.
   *
   * @param nothing an empty body
   * @throws org.tadamun.kernel.problem.boundary.BusinessException 400 where no place has a token
   */
  <T extends Record> T body(T sent, T nothing) {
    boolean beside =
        Stream.concat(
                Stream.ofNullable(request.getHeader(HEADER)),
                bearer(request.getHeader("Authorization")).stream())
            .anyMatch(token -> !token.isBlank());
    return sent == null && beside ? nothing : Bodies.required(sent);
  }

  static String one(String field, Stream<String> places, String authorization) {
    var tokens =
        Stream.concat(places, bearer(authorization).stream())
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(token -> !token.isEmpty())
            .distinct()
            .toList();
    if (tokens.size() > 1) {
      throw new InvalidInput(field, "kernel.error.too-many", 1);
    }
    if (tokens.isEmpty() && authorization != null) {
      // An unknown key was refused before: this one is valid, but is no token of a link.
      throw new InvalidInput(field, "petition.error.key-as-link");
    }
    return required(field, tokens.isEmpty() ? null : tokens.getFirst());
  }

  /**
   * The token without blanks that were copied with it from a mail; no token contains any.
   *
   * @throws InvalidInput where there is none, or a key in its place: the answer "sign again" would
   *     not help its sender
   */
  static String required(String field, String sent) {
    String token = sent == null ? null : sent.strip();
    Violations mistakes = new Violations().required(field, token);
    if (token != null && token.startsWith(ApiKeys.PREFIX)) {
      mistakes.add(field, "petition.error.key-as-link");
    }
    mistakes.throwIfAny();
    return token;
  }
}
