package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.ConsoleTour;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.TourScene;
import org.tadamun.web.testing.console.TourWorld;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.html.HtmlFaults;

@InServer
@DisplayName("Every page of the console")
class EveryPageIT {

  private static final Set<Integer> HONEST = Set.of(200, 400, 403, 404, 410, 422);
  private static final String MARKUP = "\"><script>alert(1)</script>'\u0007";

  /** Pages about the whole coalition or about the reader, which show no secret of a campaign. */
  private static final Set<String> COMMON =
      Set.of(
          "help",
          "index",
          "profile/edit",
          "profile/second-factor",
          "organisations/list",
          "organisations/edit",
          "endorsers/list",
          "staff/list");

  /** Folders of pages about people who are not public or only promised support. */
  private static final Set<String> WORK =
      Set.of("actions", "endorsements", "endorsers", "parliament");

  @Inject private ConsoleTour tour;
  @Inject private TourWorld tourWorld;
  @Inject private Visitors visitors;
  @Inject private World world;

  private final List<String> faults = new ArrayList<>();

  @Test
  @DisplayName(
      "each page answers with an expected status for any parameters and executes no markup")
  void anyParameters() {
    CampaignView campaign = world.liveCampaign();
    Visitor visitor = visitors.everything();
    tour.pages()
        .forEach(
            (page, names) -> {
              look(visitor, page);
              String bare = ConsoleTour.with(page, names, own(campaign, null));
              String empty = ConsoleTour.with(page, names, own(campaign, ""));
              if (look(visitor, bare) != look(visitor, empty)) {
                faults.add(empty + ": a form that filters by nothing sends it so");
              }
              look(visitor, ConsoleTour.with(page, names, own(campaign, "no-such-thing")));
              look(visitor, ConsoleTour.with(page, names, name -> MARKUP));
            });
    assertEquals(List.of(), faults);
  }

  private static UnaryOperator<String> own(CampaignView campaign, String other) {
    return name -> name.equals("campaign") ? campaign.slug() : other;
  }

  private int look(Visitor visitor, String path) {
    return look(visitor, path, page -> {});
  }

  private int look(Visitor visitor, String path, Consumer<Page> reader) {
    try {
      Page page = visitor.open(path);
      if (!HONEST.contains(page.status())) {
        faults.add(path + ": " + page.status());
      }
      if (page.html().contains("<script>alert")) {
        faults.add(path + " would be executed");
      }
      reader.accept(page);
      return page.status();
    } catch (AssertionError broken) {
      faults.add(path + ": " + broken.getMessage());
      return 0;
    }
  }

  @Test
  @DisplayName("each page answers every role with an expected status")
  void roles() throws Exception {
    TourScene scene = tourWorld.scene();
    for (Role role : Role.values()) {
      Visitor visitor = visitors.of(role, scene.campaign());
      tour.pages()
          .forEach((page, names) -> look(visitor, ConsoleTour.with(page, names, in(scene, page))));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("each page opens with sample data for an administrator, in valid HTML")
  void filled() throws Exception {
    TourScene scene = tourWorld.scene();
    Visitor maker = visitors.everything(scene.maker());
    tour.pages()
        .forEach(
            (page, names) -> {
              String path = ConsoleTour.with(page, names, in(scene, page));
              int status =
                  look(
                      maker,
                      path,
                      opened ->
                          HtmlFaults.of(opened.html())
                              .forEach(fault -> faults.add(path + ": " + fault)));
              if (status != 200) {
                faults.add(path + ": " + status);
              }
            });
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("pages of actions, endorsements and parliaments answer a translator with 403")
  void translator() throws Exception {
    TourScene scene = tourWorld.scene();
    Visitor visitor = visitors.of(Role.TRANSLATOR, scene.campaign());
    Set<String> closed = new HashSet<>();
    tour.pages()
        .forEach(
            (page, names) -> {
              String path = ConsoleTour.with(page, names, in(scene, page));
              boolean work = WORK.contains(page.replaceFirst("/.*", ""));
              int status = work ? visitor.open(path).status() : 0;
              if (work && closed.add(page) && status != 403) {
                faults.add(path + ": " + status);
              }
            });
    assertTrue(closed.size() > 15, closed::toString);
    assertEquals(List.of(), faults);
    String campaign = "?campaign=" + scene.campaign().slug();
    assertEquals(403, visitor.open("actions/list" + campaign + "&format=csv").status());
    String overview = visitor.open("campaign/overview" + campaign).require(200).html();
    for (String folder : WORK) {
      assertFalse(overview.contains("/console/" + folder + "/"), folder);
    }
  }

  private static UnaryOperator<String> in(TourScene scene, String page) {
    return name -> ConsoleTour.of(scene, page, name);
  }

  @Test
  @DisplayName("things of another campaign answer 403 or 404, in the address of either campaign")
  void foreign() throws Exception {
    TourScene scene = tourWorld.scene();
    CampaignView own = world.liveCampaign();
    Visitor visitor = visitors.coordinator(own);
    Visitor maker = visitors.of(scene.maker());
    tour.pages()
        .forEach(
            (page, names) -> {
              if (names.contains("campaign") && !COMMON.contains(page)) {
                hidden(visitor, ConsoleTour.with(page, names, in(scene, page)));
                if (isParticular(scene, page, names)) {
                  String framed =
                      ConsoleTour.with(
                          page,
                          names,
                          name ->
                              name.equals("campaign")
                                  ? own.slug()
                                  : ConsoleTour.of(scene, page, name));
                  hidden(visitor, framed);
                  // Staff of the right campaign cannot reach it either; people belong to all
                  // campaigns.
                  if (!page.equals("staff/view")) {
                    hidden(maker, framed);
                  }
                }
              }
            });
    assertEquals(List.of(), faults);
  }

  /** Whether the page shows a single thing of one campaign. */
  private static boolean isParticular(TourScene scene, String page, List<String> names) {
    return !page.startsWith("endorsers/")
        && !page.equals("petition/batches")
        && names.stream()
            .filter(name -> !name.equals("campaign"))
            .anyMatch(name -> ConsoleTour.of(scene, page, name) != null);
  }

  private void hidden(Visitor visitor, String path) {
    int status = visitor.open(path).status();
    if (status != 404 && status != 403) {
      faults.add(path + ": " + status);
    }
  }

  @Test
  @DisplayName("each button of each page can be pressed at once without a failure")
  void buttons() throws Exception {
    TourScene scene = tourWorld.scene();
    Set<String> pressed = new TreeSet<>();
    // A second person decides what the maker has made.
    for (Visitor visitor :
        List.of(visitors.coordinator(scene.campaign()), visitors.of(scene.maker()))) {
      tour.pages()
          .forEach(
              (name, names) -> {
                String path = ConsoleTour.with(name, names, in(scene, name));
                for (String button : visitor.open(path).buttons()) {
                  // All rows of a list have the same buttons.
                  String kind = name + " " + button.replaceAll(":[0-9]+:", ":");
                  if (!pressed.contains(kind)) {
                    Page page = visitor.open(path);
                    if (page.buttons().contains(button)) {
                      pressed.add(kind);
                      press(page, path, button);
                    }
                  }
                }
              });
    }
    assertTrue(pressed.size() > 65, pressed::toString);
    assertEquals(List.of(), faults);
  }

  private void press(Page page, String path, String button) {
    try {
      int status = page.press(button).status();
      if (!HONEST.contains(status)) {
        faults.add(path + " " + button + ": " + status);
      }
    } catch (AssertionError broken) {
      faults.add(path + " " + button + ": " + broken.getMessage());
    }
  }
}
