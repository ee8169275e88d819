package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The bars of endorsements on the dashboard")
class EndorsementBarsIT {

  private static final Pattern BAR =
      Pattern.compile(
          "<a href=\"([^\"]*/endorsements/list[^\"]*)\">[^<]*</a></th>"
              + "<td class=\"chart-number\">(\\d+)</td>");
  private static final Pattern ROW = Pattern.compile("<tr data-ri=");
  private static final Instant LATER = Instant.parse("2099-11-20T00:00:00Z");

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Visitors visitors;

  private String union(String country) {
    return endorsementWorld.add(EndorsementDrafts.union("Union of Miners", country)).id();
  }

  @Test
  @DisplayName("R1: lead each to the list that has as many rows as the bar counts")
  void opened() throws Exception {
    Desk desk = endorsementWorld.desk();
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    endorsementWorld.published(desk, union("ZZ"), EndorsementDrafts.letter());
    endorsementWorld.published(
        desk,
        union("GB"),
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION));
    endorsementWorld.in(desk, EndorsementState.VERIFIED);
    endorsementWorld.published(desk, EndorsementDrafts.embargoed("Not yet.", LATER));
    Visitor who = visitors.coordinator(desk.campaign());
    String dashboard = who.open("dashboard?campaign=" + desk.campaign().slug()).require(200).html();
    List<MatchResult> bars = BAR.matcher(dashboard).results().toList();
    List<String> figures = bars.stream().map(bar -> bar.group(2)).sorted().toList();
    assertEquals(List.of("1", "1", "1", "2", "3"), figures, "of three countries and two forms");
    for (MatchResult bar : bars) {
      String link = bar.group(1).replace("&amp;", "&").replaceFirst(".*/console/", "");
      Page list = who.open(link).require(200);
      long rows = ROW.matcher(list.html()).results().count();
      assertEquals(bar.group(2), Long.toString(rows), link);
    }
  }
}
