package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.petition.signature.boundary.search.NameStart;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.name.SearchName;

/**
 * Finds one person among millions, by the beginning of names or by an address (ADR 132). Names have
 * indexes of their own: of all signatures by the first letters of the longest word of family and
 * given name; in a small petition, or among the newest, by any word.
 */
@Dependent
public class PersonSearch {

  /** All words have to match, so one index look-up is enough; the two longest words are tried. */
  private static final int HEADS = 2;

  /**
   * In a larger petition only so many times fewer, the newest, are searched by any word. A search
   * must not take longer than in a small one, and the page promises no more.
   */
  private static final int FEWER = NameStart.ANY_WORD_AMONG / NameStart.ANY_WORD_NEWEST;

  /**
   * Reads the names first, then the rows of the matches. Derby needs these hints, and would
   * otherwise read all rows of a state; PostgreSQL ignores them as comments.
   */
  private static final String NAMES =
      "select n.id from --DERBY-PROPERTIES joinOrder=FIXED\n petition_signature n"
          + " --DERBY-PROPERTIES index=petition_signature_by_%s\n";

  private static final String ROWS =
      ", petition_signature s --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n";

  private static final String DOMAIN =
      " and substr(s.domain_key, 1, " + SignatureFilter.DOMAIN_LETTERS + ") = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private LargePetitions large;

  /** An index to search, and the condition that limits it. */
  private record Way(String index, String condition, Object bound) {}

  /** What is searched for; only in these countries, unless the set is empty. */
  record Sought(List<String> words, SignatureFilter filter, SortedSet<String> limits) {

    Sought(List<String> words, SignatureFilter filter) {
      this(words, filter, Collections.emptySortedSet());
    }
  }

  /**
   * Newest first.
   *
   * @param words from {@code NameKey}: letters and digits only, so no pattern characters
   * @param limits only in these countries; in all where it is empty
   */
  public List<Long> named(
      long petitionId,
      List<String> words,
      SignatureFilter filter,
      SortedSet<String> limits,
      int most) {
    return named(petitionId, new Sought(words, filter, limits), most, NameStart.ANY_WORD_AMONG);
  }

  /**
   * As {@link #named(long, List, SignatureFilter, SortedSet, int)}, with a limit for tests.
   *
   * @param among in petitions of at most so many any word is compared
   */
  List<Long> named(long petitionId, Sought sought, int most, int among) {
    SortedSet<Long> found = new TreeSet<>(Comparator.reverseOrder());
    boolean many = large.has(petitionId, () -> before(petitionId, among + 1) > 0);
    long above = many ? before(petitionId, Math.max(1, among / FEWER)) : 0;
    found.addAll(along(new Way("name", " and n.id > ?", above), petitionId, sought, most));
    if (above > 0) {
      found.addAll(begun(petitionId, sought, most));
    }
    return found.stream().limit(most).toList();
  }

  /** Whether the last of these searches compared any word only among the newest. */
  public boolean isOfNewest(long petitionId) {
    return large.isKnown(petitionId);
  }

  /**
   * An id above which at least {@code newest} signatures of the petition lie; 0 where it has no
   * more. Derby reads an index in one direction only, so the id is found by trying: doubling the
   * distance, then halving the interval.
   */
  long before(long petitionId, int newest) {
    long highest = number("select coalesce(max(id), 0) from petition_signature");
    long tooFew = highest;
    long enough = highest - newest;
    long there = above(petitionId, enough);
    for (long span = newest; enough > 0 && there < newest; span *= 2) {
      tooFew = enough;
      enough = highest - 2 * span;
      there = above(petitionId, enough);
    }
    while (enough > 0 && there > 2L * newest && tooFew - enough > 1) {
      long middle = (enough + tooFew) / 2;
      long fewer = above(petitionId, middle);
      if (fewer < newest) {
        tooFew = middle;
      } else {
        enough = middle;
        there = fewer;
      }
    }
    return Math.max(0, enough);
  }

  private long above(long petitionId, long number) {
    return number(
        "select count(*) from petition_signature"
            + " --DERBY-PROPERTIES index=petition_signature_by_name\n"
            + " where petition_id = ?1 and id > ?2",
        petitionId,
        number);
  }

  private long number(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    IntStream.range(0, values.length).forEach(i -> query.setParameter(i + 1, values[i]));
    return ((Number) query.getSingleResult()).longValue();
  }

  /** As {@link #named}, but only those found by the first letters, of any age. */
  List<Long> begun(long petitionId, Sought sought, int most) {
    SortedSet<Long> found = new TreeSet<>(Comparator.reverseOrder());
    sought.words().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(HEADS)
        .map(SearchName::head)
        .distinct()
        .flatMap(
            head ->
                Stream.of(
                    new Way("family", " and n.family_head = ?", head),
                    new Way("given", " and n.given_head = ?", head)))
        .forEach(way -> found.addAll(along(way, petitionId, sought, most)));
    return found.stream().limit(most).toList();
  }

  private List<Long> along(Way way, long petitionId, Sought sought, int most) {
    List<Object> values = new ArrayList<>(List.of(petitionId));
    StringBuilder names = new StringBuilder(" where n.petition_id = ?1");
    names.append(and(way.condition(), way.bound(), values));
    for (String word : sought.words()) {
      names
          .append(and(" and (n.name_key like ?", word + "%", values))
          .append(and(" or n.name_key like ?", "% " + word + "%", values))
          .append(")");
    }
    String conditions = conditions(sought.filter(), values) + within(sought.limits(), values);
    String sql =
        NAMES.formatted(way.index())
            + (conditions.isEmpty() ? names : ROWS + names + " and s.id = n.id" + conditions)
            + " order by n.id desc fetch first "
            + most
            + " rows only";
    Query query = em.createNativeQuery(sql);
    IntStream.range(0, values.size()).forEach(i -> query.setParameter(i + 1, values.get(i)));
    return ((List<?>) query.getResultList()).stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * The signatures of an address under all versions, withdrawn ones included as long as the
   * fingerprint is kept. Their owners may ask what is kept of them.
   *
   * @param lastVersion the petition's present version; versions count from 1
   */
  public List<Signature> ofAddress(long petitionId, int lastVersion, List<String> fingerprints) {
    return em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.version in :versions"
                + " and s.mailbox.hmac in :prints order by s.id desc",
            Signature.class)
        .setParameter("petition", petitionId)
        .setParameter("versions", IntStream.rangeClosed(1, lastVersion).boxed().toList())
        .setParameter("prints", fingerprints)
        .getResultList();
  }

  private static String conditions(SignatureFilter filter, List<Object> values) {
    SignatureState state = filter.state();
    return and(" and s.state = ?", state == null ? null : state.name(), values)
        + and(" and s.country = ?", filter.country(), values)
        + and(" and s.version_no = ?", filter.version(), values)
        + and(" and s.created_at >= ?", moment(filter.signed().from()), values)
        + and(" and s.created_at < ?", moment(filter.signed().to()), values)
        + and(" and s.confirmed_at >= ?", moment(filter.confirmed().from()), values)
        + and(" and s.confirmed_at < ?", moment(filter.confirmed().to()), values)
        + and(DOMAIN, filter.domain(), values)
        + like("organisation", filter.traits().organisation(), values)
        + like("locality", filter.traits().locality(), values)
        + and(
            " and s.import_id = ?",
            filter.imported() == null ? null : filter.imported().number(),
            values)
        + SignatureFilterSql.source(filter.traits().source(), "s.")
        + (filter.traits().byPass() ? " and s.by_pass = true" : "")
        + (filter.alarm() ? " and s.ruling_alarm = true" : "");
  }

  private static String like(String column, String value, List<Object> values) {
    String condition = " and lower(s." + column + ") = lower(?";
    return value == null ? "" : and(condition, value, values) + ")";
  }

  private static String within(SortedSet<String> limits, List<Object> values) {
    List<String> marks = new ArrayList<>();
    for (String country : limits) {
      values.add(country);
      marks.add("?" + values.size());
    }
    return marks.isEmpty() ? "" : " and s.country in (" + String.join(", ", marks) + ")";
  }

  private static String and(String condition, Object value, List<Object> values) {
    if (value == null) {
      return "";
    }
    values.add(value);
    return condition + values.size();
  }

  private static Timestamp moment(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
