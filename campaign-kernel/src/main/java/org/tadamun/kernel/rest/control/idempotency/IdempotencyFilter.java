package org.tadamun.kernel.rest.control.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.rest.control.BodyLimit;
import org.tadamun.kernel.rest.entity.IdempotencyKey;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * Lets a call with an {@code Idempotency-Key} run once. Runs after the checks of query and body;
 * its response filter runs after those that change the answer, so that what is stored is sent.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final long MEGABYTE = 1024 * 1024;

  private static final String CLAIM = IdempotencyFilter.class.getName();
  private static final String ID = "id";

  @Inject private IdempotentCalls calls;
  @Inject private Secrets secrets;

  /** Larger files were accepted by nobody, so they cannot be repeats. */
  @Inject
  @ConfigProperty(name = "tadamun.import.max-megabytes", defaultValue = "200")
  private long megabytesMost;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    RunningCall.end();
    String key = request.getHeaderString(IdempotencyKey.HEADER);
    Principal caller = request.getSecurityContext().getUserPrincipal();
    if (key == null || !HttpMethod.POST.equals(request.getMethod()) || !isKey(caller)) {
      return;
    }
    if (UnchangingCall.is(request)) {
      return;
    }
    URI address = request.getUriInfo().getRequestUri();
    if (BodyLimit.isUpload(request) && request.hasEntity()) {
      file(request, CallKey.ofFile(secrets, caller.getName(), key, request.getMethod(), address));
    } else {
      byte[] body = body(request);
      CallKey call = CallKey.of(secrets, caller.getName(), key, request.getMethod(), address, body);
      if (calls.claim(call)) {
        RunningCall.begin(call);
        request.setProperty(CLAIM, new IdempotencyClaim(calls, call, () -> call, named(request)));
      } else {
        replay(request, calls.find(call));
      }
    }
  }

  /** A file is read while the call runs, or only for its hash: no filter holds it in memory. */
  private void file(ContainerRequestContext request, CallKey call) throws IOException {
    InputStream sent = request.getEntityStream();
    if (calls.claim(call)) {
      RunningCall.begin(call);
      HashedBody body = new HashedBody(sent);
      request.setEntityStream(body);
      IdempotencyClaim claim =
          new IdempotencyClaim(
              calls, call, () -> call.withFile(secrets, body.hash()), named(request));
      request.setProperty(CLAIM, claim);
      return;
    }
    try {
      String hash = calls.isAnswered(call) ? Sha256.hex(sent, megabytesMost * MEGABYTE) : "";
      replay(request, calls.find(call.withFile(secrets, hash)));
    } catch (BusinessException refused) {
      BodyLimit.drain(sent);
      throw refused;
    }
  }

  private static void replay(ContainerRequestContext request, Optional<StoredAnswer> kept) {
    // Freed between claim and find: the caller's next try can claim it.
    request.abortWith(kept.orElseThrow(() -> new RetryLater(ProblemType.UNAVAILABLE, 1)).replay());
  }

  private static String named(ContainerRequestContext request) {
    return request.getUriInfo().getPathParameters().getFirst(ID);
  }

  private static boolean isKey(Principal caller) {
    return caller != null && caller.getName().startsWith(CurrentActor.KEY_PREFIX);
  }

  /** Reads the body, and puts it back to be read again. */
  private static byte[] body(ContainerRequestContext request) throws IOException {
    if (!request.hasEntity()) {
      return new byte[0];
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    RunningCall.end();
    if (!(request.getProperty(CLAIM) instanceof IdempotencyClaim claim)) {
      return;
    }
    request.removeProperty(CLAIM);
    if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
      claim.free();
    } else if (response.hasEntity()) {
      request.setProperty(
          AnswerKeeper.ANSWERED, new AnswerKeeper.Answered(claim, response.getStatus()));
    } else {
      claim.keep(StoredAnswer.of(response.getStatus(), response::getHeaderString, null));
    }
  }
}
