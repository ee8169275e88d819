package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter.Order;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The list of actions for staff")
class ActionOrderIT {

  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private ActionLists lists;

  private long campaign;

  /** The towns in ascending order; rows without a head-count come last, and equal rows by age. */
  private static String expected(Order order) {
    return switch (order) {
      case START, COUNTRY -> "Ottawa Montréal Berlin";
      case STATE, LOCALITY -> "Berlin Montréal Ottawa";
      case KIND -> "Montréal Berlin Ottawa";
      case HEAD_COUNT -> "Ottawa Berlin Montréal";
      case MODIFIED -> "Montréal Ottawa Berlin";
    };
  }

  @Test
  @DisplayName("Rows are sorted as the chosen order says, upwards and downwards")
  void sorted() {
    campaign = world.liveCampaign().id();
    String berlin = add(Drafts.in("DE", "Berlin", Drafts.FUTURE));
    String ottawa = add(Drafts.in("CA", "Ottawa", Drafts.PAST.minusDays(1)));
    add(Drafts.whole(null, null));
    system.run(() -> actions.approve(ottawa, null));
    ActionReport counted = ActionReport.of(120, CountingMethod.COUNTED);
    system.run(() -> actions.report(ottawa, null, counted));
    system.run(() -> actions.approve(berlin, null));
    for (Order order : Order.values()) {
      List<String> upwards = towns(order, true);
      assertEquals(expected(order), String.join(" ", upwards), order.name());
      assertEquals(upwards.reversed(), towns(order, false), order.name());
    }
  }

  private String add(ActionDraft draft) {
    return system.run(() -> actions.create(campaign, null, draft, false)).id();
  }

  private List<String> towns(Order order, boolean ascending) {
    List<ActionView> rows =
        system.run(() -> lists.rows(campaign, ActionFilter.ALL, order, ascending, 0, 10));
    return rows.stream().map(row -> row.draft().place().locality()).toList();
  }
}
