/** What is counted by the codes of links. */
package org.tadamun.petition.channel.entity;
