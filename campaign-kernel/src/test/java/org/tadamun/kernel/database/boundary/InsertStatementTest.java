package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.control.UsualColumns;

@DisplayName("Insert statement of an entity")
class InsertStatementTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:15:30Z");

  private enum Colour {
    RED
  }

  @MappedSuperclass
  private abstract static class Numbered {
    @Id
    @Column(name = "id")
    long id = 7;
  }

  @Embeddable
  private static class Place {
    @Column(name = "city")
    String city;

    @Column(name = "height")
    Integer height;
  }

  @Table(name = "it_thing")
  private static final class Thing extends Numbered {
    static final String IGNORED = "ignored";

    @Embedded Place place;

    @Enumerated(EnumType.STRING)
    @Column(name = "colour")
    Colour colour;

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "sample")
    boolean sample;

    @Transient String passing = "passing";
  }

  @Table(name = "it_placed")
  private static final class Placed {
    @EmbeddedId Place place;

    @Column(name = "day_on")
    LocalDate day;
  }

  @MappedSuperclass
  private abstract static class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Column(name = "id")
    long id;
  }

  @Table(name = "it_row")
  private static final class Row extends Counted {
    @Column(name = "words")
    String words;
  }

  @Table(name = "it_text_key")
  private static final class TextKey {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @Column(name = "id")
    String id;
  }

  @Table(name = "it_many")
  private static final class Many {
    @OneToMany List<String> many;
  }

  @Table(name = "it_ordinal")
  private static final class Ordinal {
    @Column(name = "colour")
    Colour colour;
  }

  @Table(name = "it_odd")
  private static final class Odd {
    @Column(name = "amount")
    BigDecimal amount;
  }

  @Table(name = "it_converted")
  private static final class Converted {
    @Convert(disableConversion = true)
    @Column(name = "words")
    String words;
  }

  @Table(name = "it_moved")
  private static final class Moved {
    @Embedded
    @AttributeOverride(name = "city", column = @Column(name = "town"))
    Place place;
  }

  @Table(name = "it_derived")
  private static final class Derived {
    @Column(name = "words", insertable = false)
    String words;
  }

  @Test
  @DisplayName("value() returns what one column gets, and refuses the name of no column")
  void oneColumn() {
    Thing thing = new Thing();
    thing.colour = Colour.RED;
    InsertStatement statement = InsertStatement.of(Thing.class);
    assertEquals(7L, statement.value(thing, "id"));
    assertEquals("RED", statement.value(thing, "colour"));
    assertThrows(IllegalArgumentException.class, () -> statement.value(thing, "passing"));
  }

  @Test
  @DisplayName("the statement names the columns of the class, its superclass and its embeddables")
  void columns() {
    assertEquals(
        "insert into it_thing (id, city, height, colour, seen_at, sample)"
            + " values (?, ?, ?, ?, ?, ?)",
        InsertStatement.of(Thing.class).sql());
  }

  @Test
  @DisplayName("an enum constant is bound by its name and a moment as a timestamp")
  void values() {
    Thing thing = new Thing();
    thing.place = new Place();
    thing.place.city = "Lund";
    thing.place.height = 86;
    thing.colour = Colour.RED;
    thing.seenAt = NOW;
    thing.sample = true;
    assertArrayEquals(
        new Object[] {7L, "Lund", 86, "RED", Timestamp.from(NOW), true},
        InsertStatement.of(Thing.class).values(thing));
  }

  @Test
  @DisplayName("a key of several columns is written like any embeddable, and a day as a date")
  void keys() {
    Placed placed = new Placed();
    placed.place = new Place();
    placed.place.city = "Lund";
    placed.day = LocalDate.EPOCH;
    InsertStatement statement = InsertStatement.of(Placed.class);
    assertEquals("insert into it_placed (city, height, day_on) values (?, ?, ?)", statement.sql());
    assertArrayEquals(
        new Object[] {"Lund", new RowBatch.Null(Types.INTEGER), Date.valueOf("1970-01-01")},
        statement.values(placed));
    placed.day = null;
    assertEquals(new RowBatch.Null(Types.DATE), statement.value(placed, "day_on"));
  }

  @Test
  @DisplayName("columns that no row of the list fills are left out")
  void usual() {
    Thing thing = new Thing();
    thing.colour = Colour.RED;
    UsualColumns.Insertion two = InsertStatement.of(Thing.class).usual(List.of(thing, new Thing()));
    assertEquals("insert into it_thing (id, colour, sample) values (?, ?, ?)", two.sql());
    assertArrayEquals(new Object[] {7L, "RED", false}, two.values().getFirst());
    assertArrayEquals(
        new Object[] {7L, new RowBatch.Null(Types.VARCHAR), false}, two.values().getLast());
  }

  @Test
  @DisplayName("a null is bound with its column's type, also if an embeddable is null")
  void nothing() {
    assertArrayEquals(
        new Object[] {
          7L,
          new RowBatch.Null(Types.VARCHAR),
          new RowBatch.Null(Types.INTEGER),
          new RowBatch.Null(Types.VARCHAR),
          new RowBatch.Null(Types.TIMESTAMP),
          false
        },
        InsertStatement.of(Thing.class).values(new Thing()));
  }

  @Test
  @DisplayName("an entity without an id gets one, also an inherited one; an existing id stays")
  void numbered() {
    Row row = new Row();
    InsertStatement statement = InsertStatement.of(Row.class);
    assertTrue(statement.isNumbered());
    statement.number(row, () -> 9);
    assertEquals(9, row.id);
    statement.number(row, () -> 10L);
    assertEquals(9, row.id);
    assertFalse(InsertStatement.of(Thing.class).isNumbered());
  }

  @Test
  @DisplayName("a mapping that the statement does not support is refused")
  void unknown() {
    for (Class<?> odd :
        List.of(
            Many.class,
            Ordinal.class,
            Odd.class,
            Converted.class,
            Moved.class,
            Derived.class,
            TextKey.class)) {
      assertThrows(IllegalArgumentException.class, () -> InsertStatement.of(odd), odd.getName());
    }
  }
}
