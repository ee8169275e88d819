/** How figures by link codes are written and summed. */
package org.tadamun.petition.channel.control;
