package org.tadamun.web.console.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.rest.boundary.Page.MOST;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of milestones")
class MilestonePagesIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private PetitionAddress address;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private MilestoneTasks tasks;
  @Inject private MilestoneWatch watch;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine timeMachine;
  @Inject private Visitors visitors;

  private Visitor visitor;

  @BeforeEach
  void enter() {
    visitor = visitors.of(anna);
  }

  private Page page(Visitor who) {
    return who.open("petition/milestones" + address.of(petition)).require(200);
  }

  @Test
  @DisplayName("own numbers for a country and for all can be added, and removed again")
  void added() {
    Page all = page(visitor).type("wanted", "777").press("add").requireNotice("Number added");
    all.requireWords("777");
    Page sweden = page(visitor).type("wanted", "55").type("country", "SE").press("add");
    sweden.requireNotice("Number added").requireWords("Sweden", "55");
    long before = removable(sweden);
    String button = sweden.buttons().stream().filter(b -> b.endsWith("remove")).findFirst().get();
    Page after = sweden.press(button).requireNotice("Number removed");
    assertEquals(before - 1, removable(after));
  }

  private static long removable(Page page) {
    return page.buttons().stream().filter(button -> button.endsWith("remove")).count();
  }

  @Test
  @DisplayName("a missing, wrong or repeated number is refused at its field")
  void wrong() {
    page(visitor).press("add").requireMistakeAt("wanted");
    page(visitor).type("wanted", "many").press("add").requireMistakeAt("wanted");
    page(visitor).type("wanted", "0").press("add").requireMistakeAt("wanted");
    page(visitor).type("wanted", "-5").press("add").requireMistakeAt("wanted");
    page(visitor).type("wanted", "777").press("add");
    Page again = page(visitor).type("wanted", "777").press("add").requireMistakeAt("wanted");
    assertEquals("777", again.value("wanted"));
  }

  @Test
  @DisplayName("a reader sees milestones and tasks without buttons")
  void reader() {
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    Page page = page(reader);
    assertFalse(page.offers("add") || page.offers("remove"));
    Page tasks = reader.open("petition/tasks" + address.campaignOf(petition)).require(200);
    tasks.requireWords("All 0", "To be done 0", "Done 0");
    assertTrue(tasks.buttons().stream().noneMatch(button -> button.endsWith("complete")));
  }

  @Test
  @DisplayName("a coordinator of one country may add and remove numbers of that country only")
  void ofOneCountry() {
    page(visitor).type("wanted", "777").press("add").requireNotice("Number added");
    page(visitor).type("wanted", "66").type("country", "GB").press("add");
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page page = page(swede).requireWords("777", "66");
    assertEquals(0, removable(page));
    assertTrue(page.html().contains("value=\"SE\""), page.html());
    assertFalse(page.html().contains("value=\"GB\""), page.html());
    page.type("wanted", "55").press("add").requireMistakeAt("country");
    Page added = page(swede).type("wanted", "55").type("country", "SE").press("add");
    added.requireNotice("Number added");
    assertEquals(1, removable(page(swede)));
    assertEquals(3, removable(page(visitor)));
  }

  @Test
  @DisplayName("the tasks name their petition if the campaign has several")
  void namesPetitionOfEachTask() throws Exception {
    page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    tallyWorld.sign(petition, "SE");
    watch.run();
    String tasks = "petition/tasks" + address.campaignOf(petition);
    visitor.open(tasks).require(200).requireNoWords("Free our colleague");
    petitionWorld.open(address.campaign(petition));
    visitor.open(tasks).requireWords("All 1", "Free our colleague");
  }

  private static String button(Page page, String verb) {
    return page.buttons().stream().filter(one -> one.endsWith(verb)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName(
      "a task done by mistake can be reopened, but not from an outdated page or by a reader")
  void reopened() throws Exception {
    page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    tallyWorld.sign(petition, "SE");
    watch.run();
    String tasks = "petition/tasks" + address.campaignOf(petition);
    Page open = visitor.open(tasks).require(200);
    assertTrue(open.buttons().stream().noneMatch(one -> one.endsWith("reopen")));
    open.press(button(open, "complete")).requireNotice("Task done");
    Page done = visitor.open(tasks).requireWords("Done 1");
    Page elsewhere = visitors.of(bilal).open(tasks).require(200);
    done.press(button(done, "reopen")).requireNotice("Task reopened");
    visitor.open(tasks).requireWords("To be done 1", "Done 0");
    Page refused = elsewhere.press(button(elsewhere, "reopen"));
    refused.requireWords("This was changed after you had opened it.", "To be done 1", "Done 0");
    assertTrue(refused.html().indexOf("id=\"list\"") < refused.html().indexOf("filter-strip"));
    Page none = visitor.open(tasks + "&state=DONE").requireWords("No milestone matches.");
    none.follow("Clear the filter").requireWords("To be done 1", "Done 0");
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    Page read = reader.open(tasks).require(200);
    assertTrue(read.buttons().stream().noneMatch(one -> one.endsWith("reopen")));
  }

  private static long counted(Page page, String verb) {
    return page.buttons().stream().filter(one -> one.endsWith(verb)).count();
  }

  @Test
  @DisplayName("milestone R10: an organiser may do the task of their country and no other")
  void taskOfOneCountry() throws Exception {
    page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, address.campaign(petition), "SE");
    Page form = page(swede).type("wanted", "1").type("country", "SE");
    form.press("add").requireNotice("Number added");
    tallyWorld.sign(petition, "SE");
    watch.run();
    String list = "petition/tasks" + address.campaignOf(petition);
    Page open = swede.open(list).requireWords("To be done 2");
    assertEquals(1, counted(open, "complete"), "the other one is of all countries");
    open.press(button(open, "complete")).requireNotice("Task done");
    Page done = swede.open(list).requireWords("To be done 1", "Done 1");
    assertEquals(0, counted(done, "complete"));
    done.press(button(done, "reopen")).requireNotice("Task reopened");
    assertEquals(2, counted(visitor.open(list), "complete"));
    Person briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    for (TaskView task : Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 9))) {
      Person other = task.country() == null ? swede.person() : briton;
      Acting.refused(other, Forbidden.class, () -> tasks.complete(task.id(), task.version()));
    }
  }

  @Test
  @DisplayName("own numbers and quarters of the goal are in one order")
  void ladder() {
    page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    String words = page(visitor).words();
    assertTrue(words.indexOf("Own number") < words.indexOf("25%"), words);
  }

  @Test
  @DisplayName("R8: a number reached before it was added is shown as reached but not reported")
  void reachedBeforeItWasAdded() throws Exception {
    tallyWorld.sign(petition, "SE");
    forgetting.over(petition.id(), Duration.ofDays(2));
    Page page = page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    page.requireWords("Reached: not reported", "Not reached yet");
  }

  @Test
  @DisplayName(
      "R9: tasks, news and dashboard say if a number is no longer reached, until publication")
  void fallen() throws Exception {
    page(visitor).type("wanted", "1").press("add").requireNotice("Number added");
    String token = tallyWorld.sign(petition, "SE");
    watch.run();
    tallyWorld.withdraw(token);
    String campaign = address.campaignOf(petition);
    visitor.open("petition/tasks" + campaign).requireWords("Now", "No longer reached");
    page(visitor).requireWords("No longer reached");
    visitor.open("dashboard" + campaign).requireWords("No longer reached: 1");
    TaskView task =
        Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 9)).getFirst();
    String edit = "updates/edit" + campaign + "&id=" + task.news();
    String words = "No longer reached: 1 signature. Counted now: 0.";
    Page draft = visitor.open(edit).requireWords("Counted then: 1 · Now: 0", words);
    assertTrue(draft.html().contains(words + " Publish this for everybody?"), draft.html());
    draft.press("publish").requireNotice("News published");
    visitor.open(edit).requireNoWords("No longer reached", "Counted then");
  }

  /** More tasks than one page has, stored directly: so many milestones need several petitions. */
  @Test
  @DisplayName("R9: the dashboard counts all numbers that are no longer reached, beyond one page")
  void fallenOnAllPages() {
    long many = MOST + 1;
    timeMachine.inTransaction(() -> LongStream.rangeClosed(1, many).forEach(this::storeTask));
    visitor
        .open("dashboard" + address.campaignOf(petition))
        .requireWords("No longer reached: " + many);
  }

  private void storeTask(long wanted) {
    MilestoneTarget target = new MilestoneTarget(null, null, wanted);
    em.persist(
        new MilestoneTask(
            petition.id(),
            petition.campaignId(),
            petition.textVersion(),
            target,
            wanted,
            clock.instant()));
  }

  @Test
  @DisplayName("removing from an old list removes the number of that row")
  void rowOfThePage() {
    for (String wanted : new String[] {"111", "222", "333"}) {
      page(visitor).type("wanted", wanted).press("add");
    }
    Page old = page(visitor);
    List<String> buttons = old.buttons().stream().filter(b -> b.endsWith("remove")).toList();
    Page other = page(visitors.of(bilal));
    other.press(buttons.getFirst()).requireNotice("Number removed");
    old.press(buttons.get(1));
    page(visitor).requireWords("333").requireNoWords("111", "222");
  }
}
