package org.tadamun.web.console.invalidation;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/**
 * An empty list, for staff of some countries: it must not claim to speak for the whole petition,
 * since these staff may answer the press by what they read there.
 */
@InServer
@DisplayName("An empty list of a petition")
class EmptyListsIT extends FourEyes {

  private static final String HERS = "Nothing here for Norway and Sweden.";
  private static final String MORE = "there may be more that you do not see here.";

  private static final Map<String, String> WHOLE =
      Map.of(
          "snapshots", "Nothing has been frozen yet.",
          "invalidations", "No rule has been proposed yet.",
          "alarms", "No country has had more new signatures than could be expected.",
          "batches", "There is no batch yet.",
          "passes", "There is no pass yet.");

  @Inject private BatchWorld batchWorld;
  @Inject private PetitionAddress address;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private Visitor nora;

  @BeforeEach
  void begin() {
    nora = visitors.of(world.organiser(petition.campaignId(), "NO", "SE"));
  }

  private Page open(Visitor who, String list) {
    return who.open("petition/" + list + address.of(petition)).require(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshots", "invalidations", "alarms", "batches", "passes"})
  @DisplayName("an organiser is told that there may be more; a coordinator that there is nothing")
  void dependsOnCountriesOfReader(String list) {
    open(nora, list).requireWords(HERS, MORE).requireNoWords(WHOLE.get(list));
    open(visitors.of(anna), list).requireWords(WHOLE.get(list)).requireNoWords(MORE);
  }

  @Test
  @DisplayName(
      "an organiser is told the same if entries of other countries exist, also with a filter")
  void hidesEntriesOfOtherCountries() throws Exception {
    batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340));
    snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en", "ar");
    open(nora, "batches").requireWords(HERS, MORE);
    open(nora, "snapshots").requireWords(HERS, MORE);
    Page filtered =
        nora.open("petition/batches" + address.of(petition) + "&state=SUBMITTED").require(200);
    filtered.requireWords("No batch fits this filter.", MORE).requireNoWords(HERS);
    filtered.follow("Clear the filter").require(200).requireWords(HERS, MORE);
  }

  @Test
  @DisplayName("the hint disappears once the list has an entry of an organiser's country")
  void filled() throws Exception {
    batchWorld.submit(anna, petition, BatchWorld.paper("SE", 340));
    open(nora, "batches").requireWords("340").requireNoWords(HERS, MORE);
  }
}
