package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outcome of a form")
class CampaignContextTest {

  @Test
  @DisplayName("is a redirect with a query and without")
  void redirect() {
    assertEquals(
        "/console/actions/view?id=7&faces-redirect=true",
        CampaignContext.redirect("/console/actions/view?id=7"));
    assertEquals(
        "/console/staff/list?faces-redirect=true", CampaignContext.redirect("/console/staff/list"));
  }
}
