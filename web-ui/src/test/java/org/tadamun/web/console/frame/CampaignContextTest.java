package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address to which a form redirects")
class CampaignContextTest {

  @Test
  @DisplayName("the parameter for the redirect is added to an address with or without a query")
  void redirect() {
    assertEquals(
        "/console/actions/view?id=7&faces-redirect=true",
        CampaignContext.redirect("/console/actions/view?id=7"));
    assertEquals(
        "/console/staff/list?faces-redirect=true", CampaignContext.redirect("/console/staff/list"));
  }
}
