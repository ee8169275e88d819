package org.tadamun.kernel.rest.control;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.MergePatch;

/**
 * Reads JSON bodies into request records: 400 where it is no JSON object, 422 where a type is
 * wrong. An empty one is none, whatever type it is said to have: some clients say so of each.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonRecordReader implements MessageBodyReader<Record> {

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
    byte[] sent = body.readAllBytes();
    return sent.length == 0 ? null : RecordBinder.bind(object(sent), type);
  }

  /** The one JSON object that a body must be. */
  static JsonObject object(byte[] body) {
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
    } catch (RuntimeException unreadable) {
      // The parser has no type of its own for what is nested too deeply.
      throw malformed();
    }
  }

  /** Strictly UTF-8: a replacement character would be stored for ever. */
  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static BusinessException malformed() {
    return new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed-json");
  }
}
