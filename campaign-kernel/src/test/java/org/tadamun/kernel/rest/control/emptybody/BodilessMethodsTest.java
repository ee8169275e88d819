package org.tadamun.kernel.rest.control.emptybody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.rest.control.ResourceMethod;

@DisplayName("Check that a command without a body gets none")
class BodilessMethodsTest {

  private record Body(String day) {}

  @SuppressWarnings("unused")
  private interface Resource {

    @POST
    void end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @POST
    void start(@QueryParam("dryRun") String dryRun);

    @POST
    void run();

    @POST
    void report(@PathParam("id") String id, Body body);

    @POST
    void file(@Context HttpHeaders headers, InputStream body);

    @POST
    @Operation(hidden = true)
    void unknown(@PathParam("id") String id);

    @GET
    void read(@PathParam("id") String id);

    @PATCH
    void change(Body body);

    void located(@PathParam("id") String id);
  }

  private static List<Object> registered(String name) {
    return ResourceMethod.of(Resource.class, name).registered(new BodilessMethods());
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "start", "run"})
  @DisplayName("the check is registered for a command that takes no body")
  void bodiless(String name) {
    List<Object> registered = registered(name);
    assertEquals(1, registered.size());
    assertInstanceOf(UnexpectedBodyFilter.class, registered.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "file", "unknown", "change"})
  @DisplayName("the check is not registered for a method with a body, nor for a hidden one")
  void notForMethodWithBody(String name) {
    assertEquals(List.of(), registered(name));
  }

  @Test
  @DisplayName("the check is not registered for a GET or a sub-resource locator")
  void notForGetOrLocator() {
    assertEquals(List.of(), registered("read"));
    assertEquals(List.of(), registered("located"));
  }
}
