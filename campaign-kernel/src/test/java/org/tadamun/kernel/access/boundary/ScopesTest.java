package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scopes of API keys")
class ScopesTest {

  @Test
  @DisplayName("a scope is allowed if it is known and no permission for staff only")
  void allowed() {
    assertTrue(Scopes.isAllowed(Permission.CAMPAIGN_WRITE));
    assertFalse(Scopes.isAllowed(Permission.KEY_WRITE));
    assertFalse(Scopes.isAllowed(Permission.SYSTEM));
    assertFalse(Scopes.isAllowed("petition:burn"));
  }

  @Test
  @DisplayName("a scope is offered only if it opens something")
  void offered() {
    assertTrue(Scopes.isOffered(Permission.RETENTION_READ));
    assertFalse(Scopes.isOffered(Permission.WEBHOOK_WRITE));
    assertFalse(Scopes.isOffered(Permission.STAFF_WRITE));
    assertTrue(Scopes.isAllowed(Permission.WEBHOOK_WRITE));
  }
}
