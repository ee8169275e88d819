package org.tadamun.kernel.rest.control.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds a call between the claim and the use case, or between the use case and its answer, at the
 * gate that a header names.
 */
@Provider
public class Hurdle implements ContainerRequestFilter, WriterInterceptor {

  static final String STATUS = "X-Test-Status";
  static final String GATE = "X-Test-Gate";
  static final String WRITING = "X-Test-Writing";
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

  /** A gate at which a call waits until the test opens it. */
  record Gate(CountDownLatch reached, CountDownLatch opened) {

    static Gate named(String name) {
      return GATES.computeIfAbsent(
          name, unknown -> new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    void awaitCall() {
      await(reached);
    }

    void open() {
      opened.countDown();
    }

    private void pass() {
      reached.countDown();
      await(opened);
    }

    private static void await(CountDownLatch latch) {
      try {
        if (!latch.await(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody came");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String gate = request.getHeaderString(GATE);
    if (gate != null) {
      Gate.named(gate).pass();
    }
    request.setProperty(WRITING, request.getHeaderString(WRITING));
    String status = request.getHeaderString(STATUS);
    if (status != null) {
      request.abortWith(Response.status(Integer.parseInt(status)).build());
    }
  }

  /** Holds the call when the use case has committed and its answer is not kept yet. */
  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getProperty(WRITING) instanceof String gate) {
      Gate.named(gate).pass();
    }
    context.proceed();
  }
}
