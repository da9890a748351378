package io.capdesk.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads every {@code config/rulesets/*.yaml}; a new rule set needs a file and nothing else. */
final class RuleSetFiles {

    private final Map<String, ConfigFiles.Text> texts = new LinkedHashMap<>();
    private final Countries countries;
    private final String groupsContent;

    RuleSetFiles(ConfigFiles files, Countries countries) {
        this.countries = countries;
        this.groupsContent = files.read(CountryFiles.GROUPS).content();
        for (ConfigFiles.Text text : files.readAll("rulesets", ".yaml")) {
            String id = YamlTree.parse(text).text("id");
            String expected = text.name().substring("rulesets/".length(), text.name().length() - ".yaml".length());
            if (!expected.equals(id)) {
                throw new BrokenRuleSet(text.origin(), 0, "its id is \"" + id + "\", not \"" + expected + "\"");
            }
            texts.put(id, text);
        }
    }

    Map<String, RuleSet> readAll() {
        Map<String, RuleSet> ruleSets = new LinkedHashMap<>();
        texts.keySet().forEach(id -> ruleSets.put(id, read(id)));
        return ruleSets;
    }

    private RuleSet read(String id) {
        Deque<ConfigFiles.Text> lineage = lineage(id);
        StringBuilder content = new StringBuilder();
        YamlTree tree = null;
        for (ConfigFiles.Text text : lineage) {
            YamlTree own = YamlTree.parse(text);
            tree = tree == null ? own : own.over(tree);
            content.append(text.content());
        }
        return read(tree, countries, hash(content.append(groupsContent).toString()));
    }

    static RuleSet read(YamlTree tree, Countries countries, String hash) {
        Law law = tree.as(Law.class);
        RuleSet ruleSet = new RuleSet(law, countries, hash);
        new RuleSetCheck(tree, ruleSet, countries).run();
        return ruleSet;
    }

    /** The rule set with all that it extends, the oldest first. */
    private Deque<ConfigFiles.Text> lineage(String id) {
        Deque<ConfigFiles.Text> lineage = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String next = id; next != null; ) {
            ConfigFiles.Text text = texts.get(next);
            seen.add(next);
            lineage.addFirst(text);
            YamlTree tree = YamlTree.parse(text);
            next = tree.text("extends");
            if (next != null && !texts.containsKey(next)) {
                throw tree.broken(tree.root().path("extends"), "it extends \"" + next + "\", which is not there");
            }
            if (seen.contains(next)) {
                throw tree.broken(tree.root().path("extends"), "it extends itself: " + seen + " and \"" + next + "\" again");
            }
        }
        return lineage;
    }

    /** Line ends differ between checkouts and mean nothing. */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
