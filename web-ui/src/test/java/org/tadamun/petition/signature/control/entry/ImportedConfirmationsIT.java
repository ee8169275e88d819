package org.tadamun.petition.signature.control.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("A group of confirmations in which some signatures were imported")
class ImportedConfirmationsIT extends FourEyes {

  @EJB private ConfirmationEntry confirmations;
  @Inject private BatchWorld batchWorld;
  @Inject private ImportWorld importWorld;
  @Inject private TallyWorld tallyWorld;

  private List<Confirmation> confirm(Stream<String> tokens) {
    List<ConfirmationRequest> group = tokens.map(ConfirmationRequest::new).toList();
    confirmations.takeAll(group);
    return group.stream().map(ConfirmationRequest::result).toList();
  }

  @Test
  @DisplayName("is booked at once, in the node's own rows, and each signer gets a personal link")
  void together() throws Exception {
    String zara = address();
    String amal = address();
    importWorld.done(anna, bilal, petition, HEADING + row(zara, "FR") + row(amal, "DE"));
    tallyWorld.signs(petition, zara, "GB");
    tallyWorld.signs(petition, amal, "GB");
    String french = petitionWorld.token(zara);
    String german = petitionWorld.token(amal);
    String fresh = tallyWorld.pending(petition, "DE");

    List<Confirmation> answers = confirm(Stream.of(french, fresh, german, french));

    assertEquals(Map.of("ONLINE DE", 2L, "ONLINE FR", 1L), batchWorld.tally(petition.id()));
    assertEquals(
        List.of(RowShard.ofGroup()),
        batchWorld.shards(petition.id(), SignatureSource.ONLINE).stream()
            .map(shard -> ((Number) shard).intValue())
            .toList());
    for (Confirmation answer : answers) {
      assertEquals(SignatureState.CONFIRMED, answer.status());
      assertNotNull(answer.link());
    }
    assertEquals(3, answers.stream().map(Confirmation::link).distinct().count());
    assertEquals(answers.getFirst().link(), answers.getLast().link());
    assertEquals(3, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("confirms each imported signature once, also where all of its links come together")
  void again() throws Exception {
    String zara = address();
    importWorld.done(anna, bilal, petition, HEADING + row(zara, "FR"));
    tallyWorld.signs(petition, zara, "GB");
    String token = petitionWorld.token(zara);

    List<Confirmation> answers = confirm(Stream.of(token, token));
    answers.forEach(one -> assertNotNull(one.link()));
    confirm(Stream.of(token));

    assertEquals(Map.of("ONLINE FR", 1L), batchWorld.tally(petition.id()));
    assertEquals(1, petitionWorld.recount(petition.id()));
  }
}
