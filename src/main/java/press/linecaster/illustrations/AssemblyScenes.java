package press.linecaster.illustrations;

import static press.linecaster.illustrations.Palette.DAWN;
import static press.linecaster.illustrations.Palette.DUSK;
import static press.linecaster.illustrations.Palette.INK;
import static press.linecaster.illustrations.Palette.NIGHT;
import static press.linecaster.illustrations.Palette.NOON;
import static press.linecaster.illustrations.Palette.OVERCAST;
import static press.linecaster.illustrations.Palette.SEA;

import java.awt.Color;
import java.util.Map;

/// People who have come together: to protest, to negotiate, to ask and to judge.
final class AssemblyScenes {

    private AssemblyScenes() {}

    static Map<String, Scene> all() {
        return Map.of(
                "crowd", Scene.anyTime(AssemblyScenes::crowd),
                "summit-flags", Scene.in(AssemblyScenes::summit, DAWN, NOON, DUSK, OVERCAST, SEA, INK),
                "press-briefing", Scene.in(AssemblyScenes::briefing, NOON, DUSK, NIGHT, SEA, INK, OVERCAST, DAWN),
                "courtroom", Scene.anyTime(AssemblyScenes::courtroom));
    }

    private static void crowd(Canvas c) {
        Palette p = c.palette();
        double square = 58;
        Sky.paint(c, square, c.dice().between(66, 90), c.dice().between(14, 30));
        Buildings.skyline(c, -6, 60, square, 0.2, 14, 36);
        Buildings.skyline(c, 104, 166, square, 0.2, 14, 40);
        Sky.mist(c, square, 20, 0.5);
        c.fadeAcross(Shapes.rect(46, square - 20, 66, 22), p.shadedWall(0.55), p.wall(0.6));
        Buildings.columns(c, 52, square + 2, 54, 18, 9, 0.6);
        Buildings.pediment(c, 44, square - 19, 70, 10, 0.6);
        Buildings.flag(c, 79, square - 40, square - 29, 8, p.accent(), p.light());
        Buildings.skyline(c, -8, 26, square + 4, 0.5, 24, 44);
        Buildings.skyline(c, 138, 168, square + 4, 0.5, 24, 44);
        c.fade(Shapes.rect(-1, square, 162, 44), p.depth(0.2), p.depth(0.8));
        CrowdParts.rank(c, 60, 2, 0.3, 0.01);
        CrowdParts.rank(c, 63, 2.7, 0.42, 0.03);
        CrowdParts.placards(c, 64, 3.2, 0.45, 9);
        CrowdParts.rank(c, 67, 3.7, 0.55, 0.06);
        CrowdParts.banner(c, 40, 64, 44);
        CrowdParts.rank(c, 72, 5, 0.66, 0.08);
        CrowdParts.placards(c, 72, 5, 0.75, 5);
        CrowdParts.rank(c, 79, 7.4, 0.8, 0.1);
        CrowdParts.placards(c, 82, 8.4, 0.9, 3);
        CrowdParts.rank(c, 89, 10.5, 0.97, 0.12);
        Sky.birds(c, 110, 18, 6);
    }

    private static void summit(Canvas c) {
        Palette p = c.palette();
        double ground = 76;
        Sky.paint(c, ground, c.dice().between(16, 34), c.dice().between(16, 28));
        SummitParts.hall(c, ground);
        c.fade(Shapes.rect(-1, ground, 162, 30), p.lit(p.depth(0.3), 0.35), p.depth(0.72));
        SummitParts.paving(c, ground);
        c.fade(Shapes.polygon(88, ground, 98, ground, 96, 104, 40, 104), p.accent(), p.shaded(p.accent(), 0.4));
        SummitParts.flags(c, ground);
        Figures.row(c, 84, 98, ground + 2, 9, 3);
        Figures.row(c, 118, 150, ground + 6, 10, 4);
        double[][] delegates = {{76, 89, 21}, {85, 90, 20}, {64, 94, 25}};
        for (double[] delegate : delegates) {
            Land.shadow(c, delegate[0], delegate[1], 5, 9, 1.2);
            Figures.person(
                    c,
                    delegate[0],
                    delegate[1],
                    delegate[2],
                    c.dice().oneOf(p.ink(), p.depth(0.9), p.depth(0.75)),
                    0.9);
        }
        Sky.birds(c, 24, 40, 4);
    }

    private static void briefing(Canvas c) {
        Palette p = c.palette();
        c.fade(Canvas.STAGE, p.shaded(p.skyHigh(), 0.35), p.shaded(p.mid(), 0.6));
        BriefingParts.curtain(c);
        BriefingParts.emblem(c, 80, 21);
        for (double x : new double[] {38, 49, 111, 122}) {
            BriefingParts.standingFlag(c, x);
        }
        c.glow(p.light(), 80, 40, 60, 0.32);
        c.beam(p.light(), 0.25, 18, -4, 80, 62, 3, 30);
        c.beam(p.light(), 0.25, 142, -4, 80, 62, 3, 30);
        Figures.speaker(c, 80, 33.5, 9.6);
        BriefingParts.lectern(c, 80, 58);
        BriefingParts.reporters(c);
    }

    private static void courtroom(Canvas c) {
        Palette p = c.palette();
        CourtParts.room(c);
        CourtParts.emblem(c, 80, 20);
        CourtParts.judge(c, 80, 42);
        CourtParts.bench(c);
        CourtParts.witnessAndJury(c);
        for (int i = 0; i < 2; i++) {
            c.beam(p.daylight(), p.isDark() ? 0.16 : 0.34, 8 + i * 24, 18, 60 + i * 34, 98, 9, 22);
        }
        CourtParts.counsel(c);
        CourtParts.rail(c);
        Color hair = p.shaded(p.depth(0.8), 0.5);
        for (int i = 0; i < 8; i++) {
            double x = 6 + i * 21 + c.dice().between(-4, 4);
            Figures.fromBehind(
                    c,
                    x,
                    c.dice().between(85, 89),
                    9.5,
                    c.dice().oneOf(p.ink(), p.depth(0.92), p.depth(0.8)),
                    c.dice().oneOf(hair, p.ink(), p.depth(0.6)));
        }
    }
}
