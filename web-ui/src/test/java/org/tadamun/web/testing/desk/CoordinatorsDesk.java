package org.tadamun.web.testing.desk;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** A live campaign and its coordinator, visiting the console. */
public abstract class CoordinatorsDesk extends LiveCampaign {

  @Inject protected Visitors visitors;

  protected Visitor coordinator;

  @BeforeEach
  protected void sitDown() {
    coordinator = visitors.coordinator(campaign);
  }
}
