package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Lookup of rows by many keys")
class KeyLookupIT {

  private static final KeyLookup BY_SLUG =
      new KeyLookup("slug, id", "kernel_campaign", "", "", "slug");

  private static final KeyLookup BY_SLUG_AND_ID =
      new KeyLookup("slug, id", "kernel_campaign", "", "id >= ? and id <= ?", "slug");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private World world;

  private static final KeyLookup BY_NUMBER =
      KeyLookup.ofNumbers("slug", "kernel_campaign", "", "slug <> ?", "id");

  private Set<String> found(KeyLookup lookup, List<?> keys, Object... parameters) throws Exception {
    transaction.begin();
    try {
      Set<String> found = new TreeSet<>();
      lookup.rows(em, keys, parameters).forEach(row -> found.add((String) row[0]));
      return found;
    } finally {
      transaction.rollback();
    }
  }

  @Test
  @DisplayName("A lookup finds exactly the rows that exist, for 3 to 600 keys")
  void sizes() throws Exception {
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      there.add(world.campaign().slug());
    }
    for (int size : new int[] {3, 7, 8, 9, 31, 32, 33, 249, 250, 251, 600}) {
      List<String> keys = new ArrayList<>(there);
      while (keys.size() < size) {
        keys.add("none-" + keys.size());
      }
      Collections.rotate(keys, size / 2);
      assertEquals(new TreeSet<>(there), found(BY_SLUG, keys), size + " keys");
    }
  }

  @Test
  @DisplayName("A lookup without keys or with an unknown key finds nothing")
  void none() throws Exception {
    assertEquals(Set.of(), found(BY_SLUG, List.of()));
    assertEquals(Set.of(), found(BY_SLUG, List.of("none")));
  }

  @Test
  @DisplayName("Rows can be looked up by number")
  void numbers() throws Exception {
    CampaignView one = world.campaign();
    CampaignView other = world.campaign();
    List<Long> numbers = List.of(one.id(), -1L, other.id());
    assertEquals(Set.of(one.slug(), other.slug()), found(BY_NUMBER, numbers, "none"));
    assertEquals(Set.of(one.slug()), found(BY_NUMBER, numbers, other.slug()));
  }

  @Test
  @DisplayName("A lookup applies its other conditions too")
  void conditions() throws Exception {
    CampaignView one = world.campaign();
    CampaignView other = world.campaign();
    List<String> both = List.of(one.slug(), other.slug());
    assertEquals(Set.of(one.slug()), found(BY_SLUG_AND_ID, both, one.id(), one.id()));
    assertEquals(
        Set.copyOf(both),
        found(
            BY_SLUG_AND_ID, both, Math.min(one.id(), other.id()), Math.max(one.id(), other.id())));
  }
}
