package org.tadamun.petition.milestone.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Filtered list of milestone tasks")
class NarrowedTasksIT extends FourEyes {

  @Inject private Forgetting forgetting;
  @Inject private Milestones milestones;
  @Inject private MilestoneTasks tasks;
  @Inject private MilestoneWatch watch;
  @Inject private TallyWorld tallyWorld;

  private record Asked(MilestoneTaskState state, String country, boolean keyset) {

    static Asked of(Object[] one) {
      return new Asked((MilestoneTaskState) one[0], (String) one[1], (Boolean) one[2]);
    }

    boolean means(TaskView task) {
      return (state == null || state == task.state())
          && (country == null || country.equals(task.country()));
    }
  }

  /** Two tasks for all countries, three for one, one for another; three of them are done. */
  @BeforeEach
  void tasks() throws Exception {
    for (long wanted = 1; wanted <= 3; wanted++) {
      add("SE", wanted);
    }
    add("GB", 1);
    add(null, 1);
    add(null, 2);
    for (String country : List.of("SE", "SE", "SE", "GB")) {
      tallyWorld.sign(petition, country);
    }
    watch.runEverywhere();
    for (TaskView task : all()) {
      if (task.wanted() == 1) {
        Acting.as(anna, () -> tasks.complete(task.id(), task.version()));
      }
    }
  }

  private void add(String country, long wanted) throws Exception {
    Acting.does(anna, () -> milestones.add(petition.slug(), country, wanted));
  }

  private List<TaskView> all() throws Exception {
    return Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 50));
  }

  @Test
  @DisplayName("Pages, cursor and count agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    List<TaskView> all = all();
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone(MilestoneTaskState.values()),
                Combinations.orNone("SE", "GB", "FR"),
                List.of(false, true))
            .stream()
            .map(Asked::of)
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            asked ->
                (asked.keyset() ? turned(asked) : paged(asked)).stream().map(TaskView::id).toList(),
            asked ->
                Acting.as(
                    anna, () -> tasks.count(petition.campaignId(), asked.state(), asked.country())),
            asked -> all.stream().filter(asked::means).map(TaskView::id).toList()));
  }

  private List<TaskView> paged(Asked asked) throws Exception {
    long campaign = petition.campaignId();
    return Combinations.paged(
        (first, most) ->
            Acting.as(anna, () -> tasks.at(campaign, asked.state(), asked.country(), first, most)));
  }

  private List<TaskView> turned(Asked asked) throws Exception {
    long campaign = petition.campaignId();
    return Combinations.turned(
        (cursor, limit) ->
            Acting.as(
                anna, () -> tasks.page(campaign, asked.state(), asked.country(), cursor, limit)));
  }

  @Test
  @DisplayName("The list begins with the task raised last, even if another node numbered it lower")
  void newest() throws Exception {
    List<String> before = all().stream().map(TaskView::id).toList();
    String first = before.getFirst();
    forgetting.made("petition_milestone_task", "public_id", first, Duration.ofDays(1));
    List<TaskView> after = all();
    assertEquals(after, turned(new Asked(null, null, true)));
    assertEquals(first, after.getLast().id());
    assertEquals(
        before.subList(1, before.size()),
        after.stream().map(TaskView::id).filter(id -> !id.equals(first)).toList());
  }
}
