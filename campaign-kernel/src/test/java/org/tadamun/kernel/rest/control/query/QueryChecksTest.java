package org.tadamun.kernel.rest.control.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.rest.control.ResourceMethod;

@DisplayName("Query parameters of a resource method")
class QueryChecksTest {

  private static final class Options {

    @QueryParam("dryRun")
    private String dry;

    @HeaderParam("X-Other")
    private String header;

    private String own;
  }

  private record Part(@QueryParam("from") String from, @QueryParam("to") String until) {}

  @SuppressWarnings("unused")
  private interface Resource {

    @GET
    void list(@PathParam("id") String id, @QueryParam("state") String s, @QueryParam("q") String q);

    @POST
    void send(@BeanParam Options options, @QueryParam("petition") String petition, byte[] body);

    @HEAD
    void head(@BeanParam Part part);

    @PATCH
    void change(String body);

    @POST
    @Operation(hidden = true)
    void unknown(@PathParam("id") String id);

    @POST
    @Operation(description = "Seen")
    void seen();

    void located(@QueryParam("state") String state);
  }

  private static Method method(String name) {
    return ResourceMethod.of(Resource.class, name).method();
  }

  private static List<Object> registered(String name) {
    return ResourceMethod.of(Resource.class, name).registered(new QueryChecks());
  }

  @Test
  @DisplayName("the names are those of its own parameters and of its bean parameters")
  void names() {
    assertEquals(Set.of("state", "q"), QueryChecks.names(method("list")));
    assertEquals(Set.of("dryRun", "petition"), QueryChecks.names(method("send")));
    assertEquals(Set.of("from", "to"), QueryChecks.names(method("head")));
    assertEquals(Set.of(), QueryChecks.names(method("change")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "send", "head", "change", "seen"})
  @DisplayName("the check is registered for every method, even one without query parameters")
  void checked(String name) {
    List<Object> registered = registered(name);
    assertEquals(1, registered.size());
    assertInstanceOf(QueryCheck.class, registered.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "located"})
  @DisplayName("the check is not registered for a hidden method or a sub-resource locator")
  void unchecked(String name) {
    assertEquals(List.of(), registered(name));
  }
}
