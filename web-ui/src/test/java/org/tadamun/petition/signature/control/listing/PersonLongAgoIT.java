package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.search.FoundSigner;
import org.tadamun.petition.signature.boundary.search.NameStart;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.control.listing.PersonSearch.Sought;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Searches as if more than a hundred thousand people had signed since. */
@InServer
@DisplayName("Search for a person who signed long ago")
class PersonLongAgoIT extends FourEyes {

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private PersonSearch search;
  @Inject private SignatureList list;
  @Inject private TallyWorld tallyWorld;

  private String mail;

  @BeforeEach
  void sign() {
    mail = World.unique("jose") + "@example.org";
    petitionWorld.sign(petition, "José", "Al-Masri", mail, "SE");
    petitionWorld.sign(petition, "Amal", "Josefsson", unique(), "SE");
    petitionWorld.sign(petition, "Maria", "de la Cruz", unique(), "ES");
    petitionWorld.sign(
        petition, "\u0623\u062D\u0645\u062F", "\u0643\u0645\u0627\u0644", unique(), "PK");
    petitionWorld.sign(petition, "Li", "\u674E", unique(), "CN");
    petitionWorld.sign(petition, "Bilal", null, unique(), "GB");
  }

  private static String unique() {
    return World.unique("somebody") + "@example.org";
  }

  private List<String> named(String typed, SignatureFilter filter) throws Exception {
    List<Long> ids =
        search.begun(petition.id(), new Sought(NameStart.words(typed), filter), FoundSigner.MOST);
    return Acting.as(anna, () -> list.these(petition.slug(), ids)).stream()
        .map(SignatureRow::name)
        .toList();
  }

  private List<String> named(String typed) throws Exception {
    return named(typed, SignatureFilter.ALL);
  }

  private static Sought anywhere(String word) {
    return new Sought(List.of(word), SignatureFilter.ALL);
  }

  private static SignatureFilter filter(SignatureState state, String country) {
    return new SignatureFilter(state, country, null);
  }

  @Test
  @DisplayName("a person is found by the longest word of either name, in any script, newest first")
  void byLongest() throws Exception {
    assertEquals(List.of("Amal Josefsson", "José Al-Masri"), named("jose"));
    assertEquals(List.of("José Al-Masri"), named("masri"));
    assertEquals(List.of("José Al-Masri"), named("al masri"));
    assertEquals(List.of("José Al-Masri"), named("jos masri"));
    assertEquals(List.of("Maria de la Cruz"), named("maria de la cru"));
    assertEquals(List.of("Li \u674E"), named("\u674E li"));
    assertEquals(List.of("Bilal"), named("bilal"));
    assertEquals(List.of(), named("bilalx"));
    assertEquals(1, named("\u0627\u062D\u0645\u062F").size());
    assertEquals(1, named("\u06A9\u0645\u0627\u0644").size());
  }

  @Test
  @DisplayName("a search keeps to state, countries and petition")
  void filtered() throws Exception {
    assertEquals(2, named("jose", filter(SignatureState.PENDING, "SE")).size());
    assertEquals(List.of(), named("jose", filter(SignatureState.CONFIRMED, null)));
    assertEquals(List.of(), named("jose", filter(null, "GB")));
    assertEquals(1, search.begun(petition.id(), anywhere("jose"), 1).size());
    petitionWorld.sign(petitionWorld.open(), "Josephine", null, unique(), "SE");
    assertEquals(2, named("jose").size());
    assertEquals(2, begun(new TreeSet<>(Set.of("GB", "SE"))));
    assertEquals(0, begun(new TreeSet<>(Set.of("GB", "NO"))), "of none of these countries");
  }

  private int begun(SortedSet<String> limits) {
    Sought sought = new Sought(List.of("jose"), SignatureFilter.ALL, limits);
    return search.begun(petition.id(), sought, FoundSigner.MOST).size();
  }

  @Test
  @DisplayName("a person behind the newest signatures is found by a long word, not by a short one")
  void window() {
    long newest = search.begun(petition.id(), anywhere("bilal"), 1).getFirst();
    long oldest = search.begun(petition.id(), anywhere("masri"), 1).getFirst();
    assertTrue(search.before(petition.id(), 1) < newest);
    assertTrue(search.before(petition.id(), 1) > 0, "there are more than one");
    assertTrue(search.before(petition.id(), 6) < oldest, "all six are among the newest six");
    assertEquals(0, search.before(petition.id(), 7), "there are no seven");
    assertEquals(List.of(oldest), byAny("al", 7), "by any word while there are no more");
    assertEquals(List.of(newest), byAny("bilal"), "among the newest");
    assertEquals(List.of(oldest), byAny("masri"), "behind them, by a head");
    assertEquals(List.of(), byAny("al"), "behind them, by a short word");
  }

  private List<Long> byAny(String word) {
    return byAny(word, 1);
  }

  private List<Long> byAny(String word, int among) {
    return search.named(petition.id(), anywhere(word), FoundSigner.MOST, among);
  }

  @Test
  @DisplayName("above the promised number of signatures, short words find only the newest tenth")
  void many() {
    long oldest = search.begun(petition.id(), anywhere("masri"), 1).getFirst();
    assertEquals(List.of(oldest), byAny("al", 6), "of six it is promised");
    assertFalse(search.isOfNewest(petition.id()));
    assertEquals(List.of(), byAny("al", 5), "the newest tenth is one");
    assertEquals(List.of(oldest), byAny("masri", 5), "by a head");
    assertTrue(search.isOfNewest(petition.id()), "which staff are told");
  }

  @Test
  @DisplayName("a person whose name is erased is not found, and no start of the name is left")
  void erased() throws Exception {
    assertEquals(6, heads().size());
    tallyWorld.withdraw(tallyWorld.linked(petition, mail).token());
    assertEquals(List.of(), named("masri"));
    assertEquals(5, heads().size());
  }

  private List<?> heads() {
    try (EntityManager em = factory.createEntityManager()) {
      return em.createNativeQuery(
              "select id from petition_signature where petition_id = ?1"
                  + " and (given_head is not null or family_head is not null)")
          .setParameter(1, petition.id())
          .getResultList();
    }
  }
}
