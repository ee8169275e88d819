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
 * The token of a mailed link, as one call sends it: in a header of its own, as Bearer, or in the
 * body; never in the address, which logs and histories keep. An API key comes as Bearer too, and is
 * told apart by how it begins (docs/adr/266).
 */
@RequestScoped
public class LinkToken {

  static final String HEADER = "X-Signature-Token";

  private static final String SCHEME = "Bearer ";

  @Inject private HttpServletRequest request;

  /** The token in the header {@code Authorization}; none where that has a key, or is blank. */
  public static Optional<String> bearer(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(given -> given.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(given -> given.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty() && !token.startsWith(ApiKeys.PREFIX));
  }

  /**
   * Of a read. As in a body: which token there is none of is 410, that there is none at all a
   * mistake.
   *
   * @param header that of its own
   * @throws InvalidInput where there is none, a key in its place, or another one beside it
   */
  String sent(String header) {
    return one(HEADER, Stream.of(header), request.getHeader("Authorization"));
  }

  /**
   * Of a call with a body, which need not have it.
   *
   * @param inBody may be null
   * @throws InvalidInput as above
   */
  String sentWith(String inBody) {
    Stream<String> places = Stream.of(inBody, request.getHeader(HEADER));
    return one(TokenRequest.FIELD, places, request.getHeader("Authorization"));
  }

  /**
   * What is sent, or nothing where a call has no body and needs none: another place has the token.
   *
   * @param nothing a body that says nothing
   * @throws org.tadamun.kernel.problem.boundary.BusinessException 400 where no place has it
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
      // Whose key was wrong was refused before.
      throw new InvalidInput(field, "petition.error.key-as-link");
    }
    return required(field, tokens.isEmpty() ? null : tokens.getFirst());
  }

  /**
   * Without what was copied around it from a mail: no token has a blank or a line's end.
   *
   * @throws InvalidInput where there is none, or a key in its place: "sign once more" would not
   *     help its sender
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
