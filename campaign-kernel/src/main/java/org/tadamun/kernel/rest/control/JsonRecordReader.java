package org.tadamun.kernel.rest.control;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.control.initial.InitialValues;
import org.tadamun.kernel.rest.control.initial.PlainLanguage;
import org.tadamun.kernel.rest.control.reading.KnownMembers;
import org.tadamun.kernel.rest.control.reading.WrittenLike;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * Reads JSON bodies into request records: 400 for anything but a JSON object, 422 for wrong types.
 * An empty body is null, whatever its content type: some clients always send one.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonRecordReader implements MessageBodyReader<Record> {

  private static final String SOURCE = "sourceLanguage";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Context private UriInfo address;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    if (bytes.length == 0) {
      return null;
    }
    JsonObject sent = object(bytes);
    Violations mistakes = new InitialValues(this::named).judge(sent, type);
    KnownMembers.require(sent, type, annotations, mistakes);
    String header = headers.getFirst(HttpHeaders.CONTENT_LANGUAGE);
    PlainLanguage plain = new PlainLanguage(sent, header, mistakes);
    return RecordBinder.bind(sourceFirst(sent), type, mistakes, plain);
  }

  /** The value of a path parameter; null where there is none. */
  private String named(String parameter) {
    return address == null ? null : address.getPathParameters().getFirst(parameter);
  }

  /**
   * Puts the language named as the source first in all texts of a new thing. JSON members have no
   * reliable order, and some programs sort them.
   */
  private static JsonObject sourceFirst(JsonObject sent) {
    JsonValue source = sent.getOrDefault(SOURCE, JsonValue.NULL);
    JsonValue heading = sent.containsKey("title") ? sent.get("title") : sent.get("name");
    if (source == JsonValue.NULL || !(heading instanceof JsonObject texts)) {
      return sent;
    }
    if (!(source instanceof JsonString language)) {
      throw new InvalidInput(SOURCE, "kernel.error.type-like", WrittenLike.of(String.class));
    }
    String tag = Languages.canonical(language.getString());
    if (spellings(tag, texts).allMatch(name -> texts.getString(name, "").isBlank())) {
      throw new InvalidInput(SOURCE, "kernel.error.source-language");
    }
    return first(tag, sent).asJsonObject();
  }

  /** The names under which a text of this language is sent, in any spelling of the tag. */
  private static Stream<String> spellings(String tag, JsonObject texts) {
    return texts.keySet().stream().filter(name -> Languages.canonical(name).equals(tag));
  }

  /** Reorders every object, as that changes nothing in objects that are not texts by language. */
  private static JsonValue first(String language, JsonValue json) {
    if (json instanceof JsonArray list) {
      JsonArrayBuilder items = JSON.createArrayBuilder();
      list.forEach(item -> items.add(first(language, item)));
      return items.build();
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    JsonObjectBuilder ordered = JSON.createObjectBuilder();
    spellings(language, object).forEach(name -> ordered.add(name, object.get(name)));
    object.forEach((name, value) -> ordered.add(name, first(language, value)));
    return ordered.build();
  }

  /** Returns the JSON object that a body must be; 400 otherwise. */
  public static JsonObject object(byte[] body) {
    try (JsonParser parser = JSON.createParser(new StringReader(decode(body)))) {
      if (parser.next() != JsonParser.Event.START_OBJECT) {
        throw malformed();
      }
      JsonObject object = parser.getObject();
      // A reader would stop here and overlook what follows.
      if (parser.hasNext()) {
        throw malformed();
      }
      return object;
    } catch (BusinessException refused) {
      throw refused;
    } catch (JsonParsingException unreadable) {
      throw malformed(unreadable.getLocation());
    } catch (RuntimeException unreadable) {
      // The parser has no exception type of its own for input that is nested too deeply.
      throw malformed();
    }
  }

  /**
   * Strictly UTF-8, as a replacement character would be stored for ever. A byte order mark, which
   * some programs add, is removed (RFC 8259, 8.1).
   */
  private static String decode(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.not-utf-8");
    }
  }

  /** Where it stops being JSON, if the parser knows; without the text there. */
  private static BusinessException malformed(JsonLocation at) {
    return at == null || at.getLineNumber() < 1
        ? malformed()
        : new BusinessException(
            ProblemType.MALFORMED,
            "kernel.error.json-at",
            at.getLineNumber(),
            at.getColumnNumber());
  }

  private static BusinessException malformed() {
    return new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed-json");
  }
}
