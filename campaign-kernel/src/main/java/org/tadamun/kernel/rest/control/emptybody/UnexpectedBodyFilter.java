package org.tadamun.kernel.rest.control.emptybody;

import jakarta.annotation.Priority;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.control.BodyLimit;
import org.tadamun.kernel.rest.control.JsonRecordReader;

/**
 * Refuses each member of a body that is sent to a method without one. The server does not read such
 * a body: a client that sent a day with the command got 200, and the command counted as of now.
 * Nulls are allowed.
 *
 * <p>Runs before the {@code Idempotency-Key} of the call is claimed.
 */
@Priority(Priorities.ENTITY_CODER - 1)
final class UnexpectedBodyFilter implements ContainerRequestFilter {

  /**
   * Refuses the body.
   *
   * @throws InvalidInput at each member that is not null
   * @throws BusinessException 400 where the type is JSON and the body is no object
   */
  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!request.hasEntity() || BodyLimit.isUpload(request)) {
      return;
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    if (body.length > 0) {
      refuse(sent(body, request.getMediaType()));
    }
  }

  private static void refuse(JsonObject sent) {
    Violations violations = new Violations();
    sent.forEach(
        (name, value) -> {
          if (value != JsonValue.NULL) {
            violations.add(name, "kernel.error.unknown-member");
          }
        });
    violations.throwIfAny();
  }

  /** Some programs send JSON as a form; a body that is no JSON is ignored. */
  private static JsonObject sent(byte[] body, MediaType type) {
    try {
      return JsonRecordReader.object(body);
    } catch (BusinessException malformed) {
      if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
        throw malformed;
      }
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
