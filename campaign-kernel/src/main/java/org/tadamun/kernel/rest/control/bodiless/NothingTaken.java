package org.tadamun.kernel.rest.control.bodiless;

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
 * The server does not read what is sent to a method without a body. Whoever said a day beside such
 * a command got the answer 200, and it was of now. So each member is refused at its name, as where
 * one is not known; what is null says nothing.
 *
 * <p>Before the call is claimed by its {@code Idempotency-Key}.
 */
@Priority(Priorities.ENTITY_CODER - 1)
final class NothingTaken implements ContainerRequestFilter {

  /**
   * @throws InvalidInput with each member that says something
   * @throws BusinessException 400 where it is said to be JSON and is no object
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

  /** Some programs say of JSON that it is a form; what is none says nothing that we know. */
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
