package org.tadamun.kernel.rest.control.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Problem;

@DisplayName("Scope that an API key lacks")
class LackingScopeTest {

  @RolesAllowed({Permission.CONSOLE_READ, Permission.PETITION_WRITE, Permission.TRANSLATE})
  private static final class Resource {

    void list() {}

    @RolesAllowed(Permission.PETITION_MODERATE)
    void decide() {}

    @RolesAllowed({Permission.MAIL_WRITE, Permission.WEBHOOK_WRITE})
    void staff() {}

    @PermitAll
    void open() {}
  }

  private static Method method(String name) {
    try {
      return Resource.class.getDeclaredMethod(name);
    } catch (NoSuchMethodException none) {
      throw new AssertionError(none);
    }
  }

  /** For a key with the given scopes. */
  private static LackingScope of(String... scopes) {
    return new LackingScope(actor(true, scopes));
  }

  private static CurrentActor actor(boolean key, String... permissions) {
    return new CurrentActor() {
      @Override
      public boolean isKey() {
        return key;
      }

      @Override
      public boolean has(String permission) {
        return Set.of(permissions).contains(permission);
      }
    };
  }

  private static List<String> byServer(LackingScope lacking, String method) {
    return lacking.of(new EJBAccessException(), method(method));
  }

  @Test
  @DisplayName(
      "R12: if the server refuses, the scopes are those of the method, or else of its resource")
  void byMethod() {
    LackingScope weak = of(Permission.SIGNATURE_READ);
    assertEquals(List.of(Permission.PETITION_MODERATE), byServer(weak, "decide"));
    assertEquals(List.of(Permission.PETITION_WRITE, Permission.TRANSLATE), byServer(weak, "list"));
  }

  @Test
  @DisplayName("R12: no scope is named that a key cannot have, nor for an open or unknown method")
  void notGiven() {
    assertEquals(List.of(), byServer(of(), "staff"));
    assertEquals(List.of(), byServer(of(), "open"));
    assertEquals(List.of(), of().of(new EJBAccessException(), null));
    assertEquals(List.of(), of().of(new Forbidden(Permission.REPORT_READ), method("list")));
  }

  @Test
  @DisplayName("R12: if the use case refuses, the scopes are those that its refusal names")
  void byUseCase() {
    Forbidden one = new Forbidden(Permission.PETITION_MODERATE);
    assertEquals(
        List.of(Permission.PETITION_MODERATE),
        of(Permission.PETITION_WRITE).of(one, method("list")));
    Forbidden any = new Forbidden(List.of(Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE));
    assertEquals(List.of(Permission.CAMPAIGN_WRITE), of().of(any, method("list")));
  }

  @Test
  @DisplayName(
      "R12: no scope is named if the key has one, the reason is another, or the caller is no key")
  void otherReasons() {
    LackingScope translator = of(Permission.TRANSLATE);
    assertEquals(List.of(), byServer(translator, "list"));
    assertEquals(List.of(), translator.of(new Forbidden(Permission.TRANSLATE), method("decide")));
    assertEquals(List.of(), translator.of(new Forbidden(), method("decide")));
    assertEquals(List.of(), translator.of(new SecondPersonNeeded("x"), method("decide")));
    assertEquals(List.of(), byServer(new LackingScope(actor(false)), "decide"));
  }

  @Test
  @DisplayName("R12: the problem with a scope has all other members unchanged, and its own detail")
  void problem() {
    Problem problem =
        new Problem("/problems/forbidden", "No", ProblemType.FORBIDDEN.status(), "No.", "u", null);
    ScopeWanted wanted = ScopeWanted.of(problem, "Another key.", Permission.PETITION_WRITE);
    assertEquals(Permission.PETITION_WRITE, wanted.scope());
    assertEquals("Another key.", wanted.detail());
    assertEquals(
        problem,
        new Problem(
            wanted.type(),
            wanted.title(),
            wanted.status(),
            problem.detail(),
            wanted.instance(),
            wanted.errors()));
  }
}
